import { latestAt, type Reason, type Report } from '../../reports/report.ts';
import type { Sent } from './gather.ts';

/** What a reader wrote in their own words, for the project to publish, and what they answered. */
export interface OwnExample {
  text: string;
  yes: boolean;
  reason: Reason;
}

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
  examples: OwnExample[];
  /** The reports that carry the comment's text. */
  withText: Report[];
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

/** How files of labels name a comment: Reddit's pages put its kind, `t1_`, before the id. */
const nativeIdOf = (source: string, commentId: string): string => (source === 'reddit' ? commentId.replace(/^t1_(?=[a-z0-9]+$)/, '') : commentId);

interface Answer {
  position: string;
  yes: boolean;
  sentences: number[];
}

/** What a report says of positions; nothing where it only says that something is wrong, be it with a counterargument. */
function answersOf({ reason, position, correctPosition, sentenceNumbers = [], correctSentenceNumbers }: Report): Answer[] {
  if (reason === 'bad-counterargument') return [];
  const sentences = correctSentenceNumbers ?? sentenceNumbers;
  const right = correctPosition === undefined ? [] : [{ position: correctPosition, yes: true, sentences }];
  if (position === undefined) return right;
  if (reason === 'wrong-sentence') return [{ position, yes: true, sentences: correctSentenceNumbers ?? [] }];
  return reason === 'other' ? right : [{ position, yes: false, sentences: [] }, ...right];
}

function newCase({ site, commentId, url }: Report, position: string): Case {
  const source = sourceOf(site);
  const nativeId = nativeIdOf(source, commentId);
  return {
    key: `${source} ${nativeId} ${position}`, source, nativeId, position, url,
    yes: new Set(), no: new Set(), reasons: new Set(), confidence: null, sentences: new Map(), notes: [], examples: [], withText: [],
  };
}

function add(to: Case, { reader, report }: Sent, answer: Answer): void {
  (answer.yes ? to.yes : to.no).add(reader);
  to.reasons.add(report.reason);
  if (report.position === to.position && report.confidence !== undefined) to.confidence = Math.max(to.confidence ?? 0, report.confidence);
  for (const number of answer.sentences) to.sentences.set(number, (to.sentences.get(number) ?? 0) + 1);
  if (report.note) to.notes.push(report.note);
  if (report.example) to.examples.push({ text: report.example, yes: answer.yes, reason: report.reason });
  if (report.text !== undefined) to.withText.push(report);
}

/** Every answer with an empty case for it; of a reader who answered one question several times, in different reports, the latest. */
function latestAnswers(sent: Sent[]): { from: Sent; answer: Answer; about: Case }[] {
  const latest = new Map<string, { from: Sent; answer: Answer; about: Case }>();
  for (const from of sent) {
    for (const answer of answersOf(from.report)) {
      const about = newCase(from.report, answer.position);
      const name = `${from.reader} ${about.key}`;
      const rival = latest.get(name);
      if (!rival || latestAt(rival.from.report) < latestAt(from.report)) latest.set(name, { from, answer, about });
    }
  }
  return [...latest.values()];
}

function complaintsOf(sent: Sent[]): Complaint[] {
  const complaints = new Map<string, Complaint>();
  for (const { report, reader } of sent.filter((each) => each.report.reason === 'bad-counterargument')) {
    const key = `${report.position}/${report.counterargument} ${report.fault}`;
    const complaint = complaints.get(key) ?? { key, readers: new Set(), notes: [] };
    complaint.readers.add(reader);
    if (report.note) complaint.notes.push(report.note);
    complaints.set(key, complaint);
  }
  return [...complaints.values()].sort((one, other) => other.readers.size - one.readers.size);
}

/** The cases that reports make, and the complaints about counterarguments. */
export function casesOf(sent: Sent[]): { cases: Case[]; complaints: Complaint[] } {
  const cases = new Map<string, Case>();
  for (const { from, answer, about } of latestAnswers(sent)) {
    const known = cases.get(about.key) ?? about;
    cases.set(known.key, known);
    add(known, from, answer);
  }
  return { cases: [...cases.values()], complaints: complaintsOf(sent) };
}
