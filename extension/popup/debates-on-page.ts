import type { DebateOutline } from '../../src/knowledge/outline.ts';
import { isOn, type Settings } from '../../src/settings.ts';
import type { PageState } from '../platform/messages.ts';

export interface PositionOnPage {
  id: string;
  label: string;
  claim: string;
  stance: 'skeptic' | 'advocate';
  on: boolean;
  /** Comments that make this argument, whether or not badges of it are switched on. */
  found: number;
  /** How many of these have a reply below that argues the opposite. */
  answered: number;
}

export interface DebateOnPage {
  id: string;
  title: string;
  on: boolean;
  found: number;
  /** Badges that are drawn. */
  shown: number;
  positions: PositionOnPage[];
}

/**
 * What a popup says about each debate, in the knowledge base's order.
 *
 * @param state of the page; null where there is none, then all counts are 0
 */
export function debatesOnPage(debates: DebateOutline[], settings: Settings, state: PageState | null): DebateOnPage[] {
  const sum = (counts: Record<string, number> | undefined, debate: DebateOutline) =>
    debate.positions.reduce((total, { id }) => total + (counts?.[id] ?? 0), 0);
  return debates.map((debate) => ({
    id: debate.id,
    title: debate.title,
    on: isOn(settings, debate.id),
    found: sum(state?.found, debate),
    shown: sum(state?.shown, debate),
    positions: debate.positions.map(({ id, label, claim, stance }) => ({
      id, label, claim, stance,
      on: !settings.positionsOff.includes(id),
      found: state?.found[id] ?? 0,
      answered: Math.min(state?.answered[id] ?? 0, state?.found[id] ?? 0),
    })),
  }));
}

export const totalOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
