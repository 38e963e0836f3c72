import type { Reason, Report } from '../../reports/report.ts';
import type { Sent } from './gather.ts';

/** One question that readers answered: does this comment assert this position? */
export interface Case {
  /** "SOURCE ID POSITION", the first two as files of labels name a comment. */
  key: string;
  source: string;
  nativeId: string;
  position: string;
  url: string;
  /** The readers who say yes and those who say no. */
  yes: Set<number>;
  no: Set<number>;
  reasons: Set<Reason>;
  /** How sure the detector was at most; null when it showed nothing. */
  confidence: number | null;
  /** For each sentence, counted from 1, how many readers say that it makes the argument. */
  sentences: Map<number, number>;
  notes: string[];
  /** What readers wrote in their own words, for the project to publish. */
  examples: string[];
  /** One of the reports that carries the comment's text. */
  withText: Report | null;
}

/** What readers find fault with in the knowledge base. */
export interface Complaint {
  /** "POSITION/COUNTERARGUMENT FAULT" */
  key: string;
  readers: Set<number>;
  notes: string[];
}

const sources = new Map([['hacker-news', 'hn'], ['old-reddit', 'reddit']]);

/** How files of labels name a site. */
export const sourceOf = (site: string): string => sources.get(site) ?? site;

interface Answer {
  position: string;
  yes: boolean;
  sentences: number[];
}

/** What a report says of positions; nothing where it only says that something is wrong. */
function answersOf({ reason, position, correctPosition, sentenceNumbers = [], correctSentenceNumbers }: Report): Answer[] {
  const sentences = correctSentenceNumbers ?? sentenceNumbers;
  const right = correctPosition === undefined ? [] : [{ position: correctPosition, yes: true, sentences }];
  if (position === undefined) return right;
  if (reason === 'wrong-sentence') return [{ position, yes: true, sentences: correctSentenceNumbers ?? [] }];
  return reason === 'other' ? right : [{ position, yes: false, sentences: [] }, ...right];
}

function newCase({ site, commentId, url }: Report, position: string): Case {
  const source = sourceOf(site);
  const key = `${source} ${commentId} ${position}`;
  return {
    key, source, nativeId: commentId, position, url,
    yes: new Set(), no: new Set(), reasons: new Set(), confidence: null, sentences: new Map(), notes: [], examples: [], withText: null,
  };
}

function add(to: Case, { reader, report }: Sent, answer: Answer): void {
  (answer.yes ? to.yes : to.no).add(reader);
  to.reasons.add(report.reason);
  if (report.position === to.position && report.confidence !== undefined) to.confidence = Math.max(to.confidence ?? 0, report.confidence);
  for (const number of answer.sentences) to.sentences.set(number, (to.sentences.get(number) ?? 0) + 1);
  if (report.note) to.notes.push(report.note);
  if (report.example) to.examples.push(report.example);
  if (report.text !== undefined) to.withText ??= report;
}

/** The cases that reports make, and the complaints about counterarguments. */
export function casesOf(sent: Sent[]): { cases: Case[]; complaints: Complaint[] } {
  const cases = new Map<string, Case>();
  const complaints = new Map<string, Complaint>();
  for (const each of sent) {
    const { report, reader } = each;
    if (report.reason === 'bad-counterargument') {
      const key = `${report.position}/${report.counterargument} ${report.fault}`;
      const complaint = complaints.get(key) ?? { key, readers: new Set(), notes: [] };
      complaint.readers.add(reader);
      if (report.note) complaint.notes.push(report.note);
      complaints.set(key, complaint);
      continue;
    }
    for (const answer of answersOf(report)) {
      const fresh = newCase(report, answer.position);
      const known = cases.get(fresh.key) ?? fresh;
      cases.set(known.key, known);
      add(known, each, answer);
    }
  }
  return { cases: [...cases.values()], complaints: [...complaints.values()].sort((one, other) => other.readers.size - one.readers.size) };
}
