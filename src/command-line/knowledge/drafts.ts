import { unwritten } from '../../knowledge/lint/unwritten.ts';
import type { Counterargument, DebateFile, Position, Source } from '../../knowledge/schema.ts';

/** What the scaffolding commands were told, by flag. */
export type Told = Record<string, string>;

/** "The revenue is there" -> "the-revenue-is-there", without accents */
export const idOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Apostrophes at the beginning of a word: '90s, 'em. */
const shortened = /(?<![\p{L}\p{N}])'(?=(\d\ds|em|til|tis|twas|cause|n)(?![\p{L}\p{N}]))/giu;

/** What stands between two of a mark: none before a letter ends it, none behind a letter begins it. */
const between = (mark: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${mark}(?=\S)([^${mark}]*(?:${mark}(?=[\p{L}\p{N}])[^${mark}]*)*)(?<=\S)${mark}(?![\p{L}\p{N}])`, 'gu');

/** A keyboard's straight marks as the schema wants them: "it's" -> "it’s", "'open'" -> "“open”"; a mark without its other half is none. */
export const printed = (text = ''): string =>
  text.replace(shortened, '’').replace(between('"'), '“$1”').replace(between("'"), '“$1”').replaceAll("'", '’');

const list = (text: string | undefined): string[] => (text ?? '').split(',').map((each) => each.trim()).filter(Boolean);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentences = (text: string | undefined, placeholder: string[]): string[] =>
  text ? [...segmenter.segment(text)].map(({ segment }) => segment.trim()) : placeholder;
const todo = (what: string): string => `${unwritten} ${what}.`;

/** A counterargument that passes the schema; what was not told is marked as to be written. */
export function draftCounterargument(told: Told): Counterargument {
  return {
    id: told['id'] || idOf(told['title'] ?? ''),
    title: printed(told['title']),
    strength: (told['strength'] ?? 'moderate') as Counterargument['strength'],
    summary: sentences(told['summary'] && printed(told['summary']), [todo('what was found, with its figures'), todo('what that says about the claim'), todo('the limits of the evidence')]),
    rejoinder: printed(told['rejoinder']) || todo('the best reply of those who hold the position'),
    sources: list(told['sources']),
    topics: list(told['topics']),
  };
}

/** A source that passes the schema. It counts as not checked until an editor says otherwise. */
export function draftSource(told: Told, today: string): Source {
  return {
    id: told['id'] ?? '',
    title: printed(told['title']),
    authors: (told['authors'] ?? '').split(';').map((each) => each.trim()),
    publisher: told['publisher'] ?? '',
    date: told['date'] ?? '',
    url: told['url'] ?? '',
    kind: (told['kind'] ?? 'report') as Source['kind'],
    finding: printed(told['finding']) || todo('what it found, in our words, with its limits'),
    asOf: told['asof'] ?? told['date'] ?? '',
    verified: (told['verified'] ?? 'from-memory') as Source['verified'],
    ...(told['via'] && { via: told['via'] }),
    lastReviewed: today,
  };
}

/** A debate with its two positions, skeptic first. */
export function draftDebate(told: Told, order: number): { debate: DebateFile; positions: [Position, Position] } {
  const id = told['id'] ?? '';
  const position = (side: 'skeptic' | 'advocate'): Position => ({
    id: told[`${side}-id`] ?? '',
    label: printed(told[`${side}-label`]),
    claim: printed(told[`${side}-claim`]),
    stance: side,
    not: todo('what is easily taken for it and is not'),
    steelman: [todo('the strongest fair case for the claim'), todo('its second half')],
    supportingSources: [],
    wouldSettle: todo('the observation that would decide it'),
    counterarguments: [],
  });
  const positions: [Position, Position] = [position('skeptic'), position('advocate')];
  return {
    debate: { id, order, title: printed(told['title']), question: printed(told['question']), positions: [positions[0].id, positions[1].id], balanceExceptions: [] },
    positions,
  };
}
