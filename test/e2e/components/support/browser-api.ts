import knowledge from 'counterpoint:knowledge';
import type { Annotation, Comment } from '../../../../src/comment.ts';
import { answer } from '../../../../src/knowledge/answer.ts';
import { applyReports } from '../../../../src/reports/apply-reports.ts';
import type { Exchange } from '../../../../src/reports/exchange.ts';
import { keyOf, type Report } from '../../../../src/reports/report.ts';
import { type PackedComments, unpackComments } from '../../../../extension/platform/pack-comments.ts';
import english from '../../../../extension/_locales/en/messages.json';

/**
 * Stands in for the browser's extension API, so that the content script runs in the page itself, where a test can look
 * into it. The texts, the knowledge base and the corrections are the real ones; only the detector is replaced by a rule.
 */
interface Control {
  /** Positions that comments make, by comment id; `everyFifth` is for those with an id that five divides. */
  positions: Record<string, string[]>;
  everyFifth?: string;
  /** Id of a comment about which no answer ever comes. */
  unanswered?: string;
  /** What was asked and kept. */
  asked: string[];
  wakes: number;
  /** How often it was asked which comments the reader gave a badge. */
  givenAsked: number;
  reports: Report[];
  /** How long it takes to keep a report, in milliseconds. */
  keepsAfter: number;
  openedPages: { page: string; hash?: string }[];
  states: unknown[];
  /** Ends the extension, as its removal or update does. */
  removeExtension(): void;
  changeStored(settings: object): void;
}

type Listener = (...details: unknown[]) => unknown;

const onMessage = new Set<Listener>();
const onChanged = new Set<Listener>();
const stored: { sync: Record<string, unknown>; local: Record<string, unknown> } = { sync: {}, local: {} };
let alive = true;

export const control: Control = {
  positions: {},
  asked: [],
  wakes: 0,
  givenAsked: 0,
  reports: [],
  keepsAfter: 0,
  openedPages: [],
  states: [],
  removeExtension: () => (alive = false),
  changeStored: (settings) => void area('sync').set({ settings }),
  ...(globalThis as { standIn?: Partial<Control> }).standIn,
};
Object.assign(globalThis, { standIn: control });

/** The rule: the given positions, each with the comment's first own sentence as its evidence. */
function annotate(comment: Comment): Annotation[] {
  const every = control.everyFifth && Number(comment.id) % 5 === 0 ? [control.everyFifth] : [];
  const block = comment.blocks.findIndex((each) => each.kind === 'own');
  const text = comment.blocks[block]?.text ?? '';
  const sentence = /^.*?[.!?](?= |$)/s.exec(text)?.[0] ?? text;
  return (control.positions[comment.id] ?? every).map((position) => ({
    position, confidence: 0.9, evidence: [{ block, start: 0, end: sentence.length }], reasons: [],
  }));
}

function tellPage(name: string, request: unknown): unknown {
  return [...onMessage].map((listener) => listener({ name, request }, { id: 'stand-in' })).find(Boolean);
}

const background: Record<string, (request: never) => unknown> = {
  wake: () => void (control.wakes += 1),
  glance: ({ comments }: { comments: PackedComments }) => unpackComments(comments).map(() => 1),
  annotate({ site, comments: packed }: { site: string; comments: PackedComments }) {
    const comments = unpackComments(packed);
    if (comments.some(({ id }) => id === control.unanswered)) return new Promise(() => undefined);
    const found = comments.map((comment) => {
      const own = control.reports.filter((report) => report.site === site && report.commentId === comment.id);
      return applyReports(annotate(comment), own, comment);
    });
    control.asked.push(...comments.map(({ id }) => id));
    return found;
  },
  givenBadges({ ids }: { ids: string[] }) {
    control.givenAsked += 1;
    return ids.filter((id) => control.everyFifth || control.reports.some(({ commentId, correctPosition }) => commentId === id && correctPosition !== undefined));
  },
  knowledge: ({ position, sentence }: { position: string; sentence: string }) => answer(knowledge, position, sentence),
  pageState: (state: unknown) => void control.states.push(state),
  openPage: (page: { page: string }) => void control.openedPages.push(page),
  keepReport(report: Report) {
    control.reports.push(report);
    tellPage('correctionsChanged', null);
  },
  exchangeReports({ from, to }: Exchange) {
    const keys = [from, to].map((report) => report && keyOf(report));
    control.reports = [...control.reports.filter((report) => !keys.includes(keyOf(report))), ...(to ? [to] : [])];
    tellPage('correctionsChanged', null);
  },
};

function area(name: 'sync' | 'local') {
  return {
    get: async (key: string) => structuredClone({ [key]: stored[name][key] }),
    async set(values: Record<string, unknown>) {
      const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { oldValue: stored[name][key], newValue }]));
      Object.assign(stored[name], structuredClone(values));
      for (const listener of onChanged) listener(changes, name);
    },
    remove: async (key: string) => void delete stored[name][key],
  };
}

const texts: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> = english;

function getMessage(key: string, values: string[] = []): string {
  const { message = '', placeholders = {} } = texts[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) => values[Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1] ?? '');
}

const events = (listeners: Set<Listener>) => ({
  addListener: (listener: Listener) => void listeners.add(listener),
  removeListener: (listener: Listener) => void listeners.delete(listener),
});

export default {
  runtime: {
    get id() {
      return alive ? 'stand-in' : undefined;
    },
    getURL: (path: string) => `stand-in://${path}`,
    getManifest: () => ({ version: '0.0.0' }),
    async sendMessage({ name, request }: { name: string; request: unknown }) {
      await new Promise((resolve) => setTimeout(resolve, name === 'keepReport' ? control.keepsAfter : 0));
      return { answer: structuredClone(await background[name]?.(structuredClone(request) as never)) };
    },
    onMessage: events(onMessage),
    onInstalled: events(new Set()),
  },
  commands: { onCommand: events(new Set()) },
  storage: { sync: area('sync'), local: area('local'), onChanged: events(onChanged) },
  i18n: { getMessage },
  extension: { inIncognitoContext: false },
};
