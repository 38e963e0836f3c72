import type { Annotation } from '../../src/comment.ts';
import type { Answer } from '../../src/knowledge/answer.ts';
import type { Exchange } from '../../src/reports/exchange.ts';
import type { Report } from '../../src/reports/report.ts';
import type { PackedComments } from './pack-comments.ts';
import type { Part } from './report-store.ts';

/** What a page looks like to the popup and the toolbar button. */
export interface PageState {
  /** Id of the site's adapter. */
  site: string;
  /** Host name as settings name it when Counterpoint is paused there. */
  host: string;
  paused: boolean;
  /** Elements on the page that should hold a comment each, readable or not; where some can be read, as many as these. */
  roots: number;
  /** Comments found on the page, and how many of them have been looked at so far. */
  comments: number;
  read: number;
  /** Number of badges on the page: one for each comment that has something to show. */
  badges: number;
  /** How many of them show each position (switched on, sure enough). */
  shown: Record<string, number>;
  /** Comments that make an argument which is switched on and sure enough, but have no badge so that the thread stays quiet. */
  quieted: number;
  /** Number of comments that make each argument, with every debate and position switched on. */
  found: Record<string, number>;
  /** For each position, how many of the comments that argue it have a reply below that argues the opposite. */
  answered: Record<string, number>;
  /** True when the page should have comments but the adapter finds none it can read. */
  layoutChanged: boolean;
}

/** The size of the knowledge base, and the day (YYYY-MM-DD) on which an editor last read any of it. */
export interface About {
  debates: number;
  counterarguments: number;
  sources: number;
  reviewed: string;
}

/** What a quick look at a comment gives: its annotations when that is enough, else how much reading it promises, compared with others. */
export type Glance = Annotation[] | number;

/**
 * Every message to the background (service worker in Chrome, event page in Firefox), by name: the request and its answer.
 */
export interface ToBackground {
  /** A page with comments begins: the background wakes while the page reads them. */
  wake: { request: null; answer: null };
  /** A quick look at comments, in their order; the reader's corrections are applied. */
  glance: { request: { site: string; comments: PackedComments }; answer: Glance[] };
  /** The engine runs in the background, so that a page pays only for being read. Answers keep the order; the reader's corrections are applied. */
  annotate: { request: { site: string; comments: PackedComments }; answer: Annotation[][] };
  /** Those of some comments, by their ids, that the reader gave a badge: a page must not pass them over. */
  givenBadges: { request: { site: string; ids: string[] }; answer: string[] };
  /** What opens behind a badge: the best counterarguments to the evidence sentence; null for an unknown position. */
  knowledge: { request: { position: string; sentence: string }; answer: Answer | null };
  /** A page tells its state whenever it changes. */
  pageState: { request: PageState; answer: null };
  /** Opens a page of the extension: the reader at a deep link, or the options. */
  openPage: { request: { page: 'reader' | 'options' | 'welcome'; hash?: string }; answer: null };
  /**
   * Keeps a report made by `buildReport` and tells all pages. Refused with the codes `storage-full`,
   * `storage-unavailable`, `storage-newer` (written by a newer version) or `invalid`; then nothing was kept.
   * Answers the earlier report that it took the place of, if any.
   */
  keepReport: { request: Report; answer: Report | null };
  /**
   * Puts a report in the place of another, or of none, or takes one away, and tells all pages. Refused with the code `taken`
   * when another report stands where it would, and `changed-since` when `from` is no longer kept as it was.
   */
  exchangeReports: { request: Exchange; answer: null };
  /** Keeps many reports at once and deletes those with the keys `replaced`: all of it or, when refused, nothing. */
  importReports: { request: { reports: Report[]; replaced: string[] }; answer: null };
  /** What is kept after a key, as far as one message carries it; only pages of the extension are answered. */
  loadReports: { request: { after: string | null }; answer: Part };
  /** What the options page says about this version. */
  about: { request: null; answer: About };
  /** Forgets all reports and all settings. Refused with the code `settings-left` or `reports-left` when only the others could be deleted. */
  deleteEverything: { request: null; answer: null };
}

/** Every message to the content script of a tab. */
export interface ToContent {
  getPageState: { request: null; answer: PageState };
  /** Moves to the next (or previous) badge, of one debate or position or of the `same` debate as the last one, if given; answers whether there was one. */
  walk: { request: { debate?: string; position?: string; same?: boolean; back?: boolean }; answer: boolean };
  /** Opens the popover at the badge that the reader is at, or closes it; answers whether there was one. */
  toggle: { request: null; answer: boolean };
  /** Opens the form for a missing badge at the selection or where the context menu was opened; answers whether a comment is there. */
  reportMissing: { request: null; answer: boolean };
  /** The reader's corrections changed: annotate again. */
  correctionsChanged: { request: null; answer: null };
  /** The reader took back the access to these hosts (match patterns): stop on their pages. */
  accessRemoved: { request: string[]; answer: null };
}
