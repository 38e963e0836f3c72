import { hackerNews } from '../../extension/sites/hacker-news.ts';
import type { Annotation, Comment } from '../../src/comment.ts';
import { defaultSettings, type Settings } from '../../src/settings.ts';
import { shownIn } from './engine.ts';
import { plainThread } from './plain-thread.ts';
import { documentOf } from './site-pages.ts';

/** The comments of the plain thread that have a badge at some settings, by id, with what the badge says. */
export function plainBadges(settings: Settings = defaultSettings): Map<string, { comment: Comment; shown: Annotation[] }> {
  const all = shownIn(hackerNews, documentOf(plainThread.html), settings);
  return new Map(all.map(({ found: { comment }, shown }) => [comment.id, { comment, shown }]));
}
