import type { Block, Comment } from '../comment.ts';
import { isRecord } from '../own.ts';
import { ownSentencesOf } from '../text/comment-sentences.ts';
import { guessedSite, idOnHost, qualifiedId } from './qualified-id.ts';
import { sentenceCount, textLimit } from './report.ts';
import { reportSchema } from './report-schema.ts';

type Stored = Record<string, unknown>;

/** One step from each earlier version to the next. A step that was released is never changed. */
const steps: ((stored: Stored) => Stored)[] = [
  (first) => ({ ...first, version: 2, ...numbersFromText(first) }),
  (second) => ({ ...second, version: 3, ...idAmongHosts(second) }),
];

const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** Version 1 kept the sentences' words alone; where the text was kept too, their places can still be told. */
function numbersFromText(stored: Stored): Stored {
  // Nothing was checked yet: what is longer than a report may be is refused afterwards, and need not be searched.
  if (typeof stored['text'] !== 'string' || stored['text'].length > textLimit) return {};
  const blocks: Block[] = stored['text'].split('\n\n').map((text) => ({ kind: 'own', text }));
  const comment: Comment = { id: '', url: '', blocks };
  const own = ownSentencesOf(comment).map(({ text }) => text);
  const places = (field: string) => {
    const given = stringsOf(stored[field]).slice(0, sentenceCount);
    return own.flatMap((text, index) => (given.some((each) => each.includes(text) || text.includes(each)) ? [index + 1] : [])).slice(0, sentenceCount);
  };
  return {
    ...(stored['sentences'] !== undefined && { sentenceNumbers: places('sentences') }),
    ...(stored['correctSentences'] !== undefined && { correctSentenceNumbers: places('correctSentences') }),
  };
}

/** Version 2 kept the page's own id, which on some sites another host gives to another comment. */
function idAmongHosts({ site, commentId, url }: Stored): Stored {
  if (typeof site !== 'string' || typeof commentId !== 'string' || typeof url !== 'string') return {};
  return { commentId: qualifiedId(site, site === guessedSite ? idOnHost(commentId, url) : commentId, url) };
}

/**
 * Reads a record of this or any earlier version; nothing in it is trusted.
 *
 * @returns zod's result: the report as of today's version, or what is wrong with it
 */
export function readReport(stored: unknown): ReturnType<typeof reportSchema.safeParse> {
  let report = stored;
  for (const [index, step] of steps.entries()) {
    if (isRecord(report) && report['version'] === index + 1) report = step(report);
  }
  return reportSchema.safeParse(report);
}

