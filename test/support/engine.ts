import { annotate } from '../../src/annotate.ts';
import type { Annotation, Comment } from '../../src/comment.ts';
import { defaultSettings, type Settings } from '../../src/settings.ts';
import { chooseBadges } from '../../src/thread/choose-badges.ts';
import { readComments } from '../../extension/content/read-comments.ts';
import { shownOf } from '../../extension/content/shown.ts';
import type { FoundComment, Site } from '../../extension/sites/site.ts';

/**
 * The comments of a page that must have a badge, in page order, with what it must say: the shipped engine's own answer, got
 * outside of a browser. So tests hold whatever model is shipped; how good it is, is measured elsewhere.
 */
export function shownIn(site: Site, document: Document, settings: Settings = defaultSettings): { found: FoundComment; shown: Annotation[] }[] {
  const reader = site.readerOf?.(document) ?? null;
  const comments = readComments(site, document);
  const arguing = comments
    .filter(({ comment }) => reader === null || comment.author !== reader)
    .map((found) => ({ found, shown: shownOf(annotate(found.comment), settings, site.id) }))
    .filter(({ shown }) => shown.length > 0);
  if (settings.crowd === 'all') return arguing;
  const chosen = chooseBadges(arguing.map(({ found, shown }) => ({ comment: found.comment, annotations: shown })), comments.length);
  return arguing.filter(({ found }) => chosen.has(found.comment.id));
}

/** The words that carry an annotation, one string a stretch. */
export function evidenceIn({ blocks }: Comment, { evidence }: Annotation): string[] {
  return evidence.map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '');
}
