import type { Annotation } from '../../src/comment.ts';
import { thresholdOf } from '../../src/detect/thresholds.ts';
import { findPosition } from '../../src/knowledge/debates.ts';
import { isOn, levelFor, type Settings } from '../../src/settings.ts';

/** The annotations that the reader's level for the site and the debate lets through, of positions that the knowledge base knows. */
export function sureEnough(annotations: Annotation[], settings: Settings, site: string): Annotation[] {
  return annotations.filter(({ position, confidence }) => {
    const known = findPosition(position);
    return known !== undefined && confidence >= Math.max(settings.minimum, thresholdOf(position, levelFor(settings, site, known.debate.id)));
  });
}

/** Of these, the ones that the reader wants to see: neither their debate nor their position is switched off. */
export function shownOf(annotations: Annotation[], settings: Settings, site: string): Annotation[] {
  return sureEnough(annotations, settings, site).filter(({ position }) => isOn(settings, findPosition(position)?.debate.id ?? '', position));
}

/** How many comments have each position. */
export function countPositions(lists: Iterable<Annotation[]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const list of lists) for (const { position } of list) counts[position] = (counts[position] ?? 0) + 1;
  return counts;
}
