import type * as z from 'zod/mini';
import type { reportFields } from './report-schema.ts';

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

/** What is wrong with a counterargument. */
export const faults = ['outdated', 'unfair', 'broken-link'] as const;

/** The version of the records that are written; earlier ones are read by `migrate-report.ts`. */
export const reportVersion = 3;

/** Longest note, sentence and text, in UTF-16 units, and most sentences; longer ones are cut when a report is made. */
export const noteLimit = 2000;
export const sentenceLimit = 5000;
export const sentenceCount = 50;
export const textLimit = 50_000;

/** What the fields of a report must have to do with each other, and what is said where they have not. */
export const reportRules: readonly [holds: (report: Pick<Report, 'reason' | 'position' | 'correctPosition' | 'counterargument' | 'fault'>) => boolean, text: string][] = [
  [({ reason, position }) => (reason === 'missing-badge') === (position === undefined), 'a report names the badge unless it is missing'],
  [({ reason, correctPosition }) => (reason === 'missing-badge' || reason === 'other-position') === (correctPosition !== undefined),
    'the right position belongs to these reasons: other-position, missing-badge'],
  [({ reason, counterargument, fault }) => [counterargument, fault].every((each) => (reason === 'bad-counterargument') === (each !== undefined)),
    'a counterargument and its fault belong to this reason: bad-counterargument'],
];

export type Fault = (typeof faults)[number];
export type Reason = (typeof reasons)[number];
export type Report = z.infer<ReturnType<typeof reportFields>>;

/** The moment at which a report was last as its reader wants it (ISO 8601, UTC): of two on one badge the later counts. */
export const latestAt = ({ reportedAt, editedAt }: Report): string => editedAt ?? reportedAt;

/** Identifies a report whatever it says by now, also after an edit that changes what it corrects: the comment, and the millisecond at which it was made. */
export const markOf = ({ site, commentId, reportedAt }: Report): string => [site, commentId, reportedAt].join(' ');

/** Identifies what a report corrects: a later report on the same badge (or counterargument) of the same comment replaces an earlier one. */
export function keyOf({ site, commentId, position, correctPosition, counterargument }: Report): string {
  const what = position ?? `+${correctPosition}`;
  return [site, commentId, counterargument === undefined ? what : `${what}/${counterargument}`].join(' ');
}
