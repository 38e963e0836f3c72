import * as z from 'zod/mini';
import { faults, noteLimit, type Report, reasons, reportRules, reportVersion, sentenceCount, sentenceLimit, textLimit } from './report.ts';

export const reasonSchema = z.enum(reasons);

/**
 * One correction by the reader, exactly as it is shown to them, kept and exported.
 * No field of it is for names of people, but the link holds the author's name on sites whose addresses do (X, Mastodon,
 * Bluesky and others), and so may the comment's id. Made when it is first used: see `reportSchema`.
 */
export const reportFields = () => {
  const short = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));
  const idOf = z.string().check(z.maxLength(100), z.regex(/^[a-z0-9-]+$/));
  const sentences = z.array(z.string().check(z.maxLength(sentenceLimit))).check(z.maxLength(sentenceCount));
  /** Places among the author's own sentences, counted from 1: they say which without a word of the text. */
  const numbers = z.array(z.int().check(z.gte(1), z.lte(100_000))).check(z.maxLength(sentenceCount));
  return z.strictObject({
    version: z.literal(reportVersion),
    /** ISO 8601, UTC. */
    reportedAt: z.iso.datetime(),
    /** When its reader last changed it, ISO 8601, UTC. */
    editedAt: z.optional(z.iso.datetime()),
    site: idOf,
    commentId: short(500),
    /** The comment's permalink. */
    url: short(2000).check(z.regex(/^https?:\/\//), z.refine((url) => URL.canParse(url), 'not an address')),
    /** Of the normalised own text: see `hashText`. */
    textHash: short(40),
    reason: z.enum(reasons),
    /** The position of the badge; absent for `missing-badge`. */
    position: z.optional(idOf),
    /** The right position, for `other-position` and `missing-badge`. */
    correctPosition: z.optional(idOf),
    /** How sure the detector was of `position`, 0 to 1. */
    confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
    /** The sentences that the badge marked. */
    sentences: z.optional(sentences),
    sentenceNumbers: z.optional(numbers),
    /** The sentences that the reader marked instead, for `wrong-sentence` and `missing-badge`. */
    correctSentences: z.optional(sentences),
    correctSentenceNumbers: z.optional(numbers),
    /** The counterargument in question and what is wrong with it, for `bad-counterargument`. */
    counterargument: z.optional(idOf),
    fault: z.optional(z.enum(faults)),
    note: z.optional(short(noteLimit)),
    /** The argument in the reader's own words, which the project may publish and learn from. */
    example: z.optional(short(noteLimit)),
    /** The author's own words, so that the report can be read later. */
    text: z.optional(z.string().check(z.maxLength(textLimit))),
    /** Version of the extension. */
    extension: short(40),
  });
};

export const reportSchema = z.lazy(() => reportFields().check(...reportRules.map(([holds, text]) => z.refine<Report>(holds, text))));
