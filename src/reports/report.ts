import * as z from 'zod/mini';

/** Why a badge is wrong; `missing-badge` is the one without a badge, `bad-counterargument` the one about what it opens. */
export const reasons = [
  'quoted-or-rejected',
  'other-position',
  'off-topic',
  'wrong-sentence',
  'missing-badge',
  'bad-counterargument',
  'other',
] as const;
export const reasonSchema = /* @__PURE__ */ z.enum(reasons);

/** What is wrong with a counterargument. */
export const faults = ['outdated', 'unfair', 'broken-link'] as const;
export const faultSchema = /* @__PURE__ */ z.enum(faults);

/** The version of the records that are written; earlier ones are read by `migrate-report.ts`. */
export const reportVersion = 2;

/** Longest note, sentence and text, in UTF-16 units, and most sentences; longer ones are cut when a report is made. */
export const noteLimit = 2000;
export const sentenceLimit = 5000;
export const sentenceCount = 50;
export const textLimit = 50_000;

/**
 * One correction by the reader, exactly as it is shown to them, kept and exported.
 * No field of it is for names of people, but the link holds the author's name on sites whose addresses do (X, Mastodon,
 * Bluesky and others), and so may the comment's id. Made when it is first used, which on most pages is never.
 */
export const reportSchema = z.lazy(() => {
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
  }).check(
    z.refine((report) => (report.reason === 'missing-badge') === (report.position === undefined), 'a report names the badge unless it is missing'),
    z.refine((report) => (report.reason === 'missing-badge' || report.reason === 'other-position') === (report.correctPosition !== undefined),
      'the right position belongs to these reasons: other-position, missing-badge'),
    z.refine((report) => [report.counterargument, report.fault].every((each) => (report.reason === 'bad-counterargument') === (each !== undefined)),
      'a counterargument and its fault belong to this reason: bad-counterargument'),
  );
});

export type Fault = z.infer<typeof faultSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type Report = z.infer<typeof reportSchema>;

/** The moment at which a report was last as its reader wants it (ISO 8601, UTC): of two on one badge the later counts. */
export const latestAt = ({ reportedAt, editedAt }: Report): string => editedAt ?? reportedAt;

/** Identifies a report whatever it says by now, also after an edit that changes what it corrects: the comment, and the millisecond at which it was made. */
export const markOf = ({ site, commentId, reportedAt }: Report): string => [site, commentId, reportedAt].join(' ');

/** Identifies what a report corrects: a later report on the same badge (or counterargument) of the same comment replaces an earlier one. */
export function keyOf({ site, commentId, position, correctPosition, counterargument }: Report): string {
  const what = position ?? `+${correctPosition}`;
  return [site, commentId, counterargument === undefined ? what : `${what}/${counterargument}`].join(' ');
}
