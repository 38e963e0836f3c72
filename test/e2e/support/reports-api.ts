import type { Comment } from '../../../src/comment.ts';
import { buildReport, type Draft } from '../../../src/reports/build-report.ts';
import type { Report } from '../../../src/reports/report.ts';
import type { ExtensionPage } from './extension-page.ts';

/** The part of the extension API that tests call from an extension page. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<{ answer?: unknown; code?: string }> } };

/** A report on a comment that does not exist, made as the popover makes it. */
export function reportOn(id: string, text: string, draft: Partial<Draft> = {}): Report {
  const comment: Comment = { id, url: `https://news.ycombinator.com/item?id=${id}`, blocks: [{ kind: 'own', text }] };
  const annotation = { position: 'capex-bubble', confidence: 0.7, evidence: [{ block: 0, start: 0, end: text.length }], reasons: [] };
  const whole: Draft = { site: 'hacker-news', comment, annotation, reason: 'off-topic', ...draft };
  return buildReport(whole, '0.0.0', new Date(Date.UTC(2026, 0, 1, 0, 0, Number(id) % 60)));
}

/** Asks the background, as any page of the extension does. */
export function askBackground(from: ExtensionPage, name: string, request: unknown): Promise<{ answer?: unknown; code?: string }> {
  return from.page.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
}
