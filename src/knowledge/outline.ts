import type { Debate, Position } from './schema.ts';

/** What a switch, a badge or a menu needs to know of a position and its debate. */
export type PositionOutline = Pick<Position, 'id' | 'label' | 'claim' | 'stance'>;
export type DebateOutline = Pick<Debate, 'id' | 'title' | 'question'> & { positions: [PositionOutline, PositionOutline] };

/** The debates without steelmen, counterarguments and sources, the sceptics' position first as everywhere in the interface. */
export function outline(debates: Debate[]): DebateOutline[] {
  const short = ({ id, label, claim, stance }: Position): PositionOutline => ({ id, label, claim, stance });
  return debates.map(({ id, title, question, positions: [one, other] }) => {
    const [first, second] = one.stance === 'skeptic' ? [one, other] : [other, one];
    return { id, title, question, positions: [short(first), short(second)] };
  });
}
