import type { FoundComment, Site } from '../sites/site.ts';
import type { Badges } from './badges.ts';
import { flashEvidence } from './mark-evidence.ts';
import { nextFrame } from './pause.ts';
import type { LinkedComment, ThreadView } from './thread-view.ts';
import { isDrawn, uncover } from './uncover.ts';
import { bringIntoView, type Walk } from './walk.ts';

/**
 * Leads the reader to a comment, which is opened if it is collapsed, and marks its sentence for a moment. Where the page does not
 * open it, it leads to the nearest comment above that is open.
 */
export async function showInThread({ found, annotation }: LinkedComment, site: Site, badges: Badges, walk: Walk, thread: ThreadView): Promise<void> {
  const isOpen = await uncover(found.body, found.root, site);
  let place: FoundComment | undefined = found;
  // A page may have comments answer each other in a circle.
  const passed = new Set<FoundComment>();
  for (; place && !isDrawn(place.root) && !passed.has(place); place = thread.parentOf(place)) passed.add(place);
  if (!place || passed.has(place)) return;
  const badge = badges.of(place);
  if (badge?.isVisible) walk.goTo(badge);
  else bringIntoView(isOpen ? place.body : place.root);
  // The popover's own mark goes when its closing is told, a moment after it closed.
  if (place === found) void nextFrame().then(nextFrame).then(() => flashEvidence(found, annotation.evidence));
}
