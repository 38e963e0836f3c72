import * as z from 'zod/mini';

/** Ids are lower-case words joined by hyphens; a file's name is its id. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is made of lower-case words joined by hyphens'));
const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^\S(.*\S)?$/s, 'no space at the ends'));
/** Prose that readers see: a straight quotation mark is a slip of the keyboard. */
const prose = (longest: number) => text(longest).check(z.regex(/^[^'"]*$/, 'quotation marks are “ ” and apostrophes ’'));
const day = z.string().check(z.regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));
const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'an address begins with https:// or http://'));
/** One sentence a line, so that a diff shows which sentence changed. */
const sentences = (fewest: number, most: number) =>
  z.array(prose(400).check(z.regex(/[.!?][’”)]*$/, 'a sentence ends with a full stop'))).check(z.minLength(fewest), z.maxLength(most));

/**
 * What the cited document is: `paper` (also preprints and working papers), `filing` (what a listed company reports to
 * its investors), `statistics` (a published series with its method), `court`, `official` (a government, central bank,
 * regulator or international body), `measurement` (those who ran a test or survey report it themselves),
 * `company` (its word about itself), `report` (somebody's analysis), `news`, `essay`, `talk`.
 */
export const sourceKindSchema = z.enum([
  'paper', 'filing', 'statistics', 'court', 'official', 'measurement', 'company', 'report', 'news', 'essay', 'talk',
]);

/** Kinds that are first hand and answerable to others: reviewers, regulators, courts, a published method. */
export const primaryKinds: readonly SourceKind[] = ['paper', 'filing', 'statistics', 'court', 'official'];

/**
 * How a finding was checked: `seen` in the source itself; `second-hand` in someone's account of it;
 * `unconfirmed` when a check could not find it; `from-memory` when nobody has looked since it was written.
 */
export const verifiedSchema = z.enum(['seen', 'second-hand', 'unconfirmed', 'from-memory']);

const source = z.strictObject({
  id: idSchema,
  title: prose(220),
  /** "Family, Given" for people, plain names for organisations; "others" at the end of a shortened list. */
  authors: z.array(text(80)).check(z.minLength(1)),
  /** Where they work, or what else tells who speaks. */
  affiliation: z.optional(text(120)),
  publisher: text(120),
  date: day,
  url: webAddress,
  kind: sourceKindSchema,
  /** What it found, in our words, with its limits. */
  finding: prose(360),
  /** The day or month that the figures describe, which may be before the date of publication. */
  asOf: day,
  verified: verifiedSchema,
  /** Whose account we saw when the source is only known second-hand; `url` then leads to one or the other. */
  via: z.optional(text(80)),
  /** When an editor last read this entry. */
  lastReviewed: day,
});

export const sourceSchema = source.check(
  z.refine(({ verified, via }) => (verified === 'second-hand') === (via !== undefined), { path: ['via'], error: 'is there exactly when the source is known second-hand' }),
);

export const strengthSchema = z.enum(['strong', 'moderate', 'contested']);

export const counterargumentSchema = z.strictObject({
  id: idSchema,
  title: prose(70),
  strength: strengthSchema,
  summary: sentences(2, 4),
  /** The best reply of those who hold the position. */
  rejoinder: prose(300),
  /** Source ids, the most telling first. */
  sources: z.array(idSchema).check(z.minLength(1), z.maxLength(3)),
  /** Words and phrases of the comments that this answers. */
  topics: z.array(text(60)),
});

export const positionSchema = z.strictObject({
  id: idSchema,
  /** A name short enough for a badge or a switch. */
  label: prose(24),
  claim: prose(160),
  stance: z.enum(['skeptic', 'advocate']),
  /** What is easily taken for this position and is not: its boundary, in one line. */
  not: prose(160),
  /** The strongest fair case for the position. */
  steelman: sentences(2, 4),
  supportingSources: z.array(idSchema).check(z.maxLength(4)),
  wouldSettle: prose(400),
  counterarguments: z.array(counterargumentSchema),
});

/** A lint that a debate may break, with the reason. An exception that is no longer needed is an error. */
export const exceptionSchema = z.strictObject({ lint: z.enum(['count', 'strength', 'length', 'sources']), reason: text(200) });

export const debateSchema = z.strictObject({
  id: idSchema,
  /** Its place in lists, counted from 1. */
  order: z.number(),
  title: prose(70),
  question: prose(240),
  /** The two sides: ids of positions. */
  positions: z.tuple([idSchema, idSchema]),
  balanceExceptions: z._default(z.array(exceptionSchema), []),
});

/** Old path -> new path, "position", "position/counterargument" or "source:id": moved and merged ids live on here. */
export const redirectsSchema = z.record(z.string(), z.string());

export type Source = z.infer<typeof sourceSchema>;
export type SourceKind = z.infer<typeof sourceKindSchema>;
export type Strength = z.infer<typeof strengthSchema>;
export type Counterargument = z.infer<typeof counterargumentSchema>;
export type Position = z.infer<typeof positionSchema>;
export type DebateFile = z.infer<typeof debateSchema>;
export type Redirects = z.infer<typeof redirectsSchema>;

/** A debate with its two positions in full. */
export type Debate = Omit<DebateFile, 'positions' | 'balanceExceptions' | 'order'> & { positions: [Position, Position] };

/** The compiled whole: debates in their order, every source once, old paths. */
export interface Knowledge {
  debates: Debate[];
  sources: Record<string, Source>;
  redirects: Redirects;
}
