import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer-core';
import { badgeTag } from '../../extension/content/own-host.ts';
import { readComments } from '../../extension/content/read-comments.ts';
import { siteOf } from '../../extension/sites/all-sites.ts';
import { annotate, isShown } from '../annotate.ts';
import { badgeLabels } from './browser/badges.ts';
import { comments as demonstration } from './demonstration/thread.ts';

const short = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/**
 * What stands on a page in the browser, as lines for people: every comment with its badge and the words that it stands for,
 * and, for the demonstration thread, whether it is as meant.
 */
export async function pageTable(page: Page): Promise<string[]> {
  const { document } = parseHTML(await page.content());
  const site = siteOf(document, new URL(page.url()));
  if (!site) return [`No site of Counterpoint has pages at ${page.url()}.`];
  const labels = await badgeLabels(page);
  const byRoot = new Map(Array.from(document.querySelectorAll(badgeTag), (badge, index) => [badge.closest(site.root), labels[index] ?? '']));
  const comments = readComments(site, document);
  const rows = comments.map(({ comment, root }) => {
    const badge = byRoot.get(root);
    const shown = annotate(comment).filter((annotation) => isShown(annotation, 'balanced'));
    const [evidence] = shown[0]?.evidence ?? [];
    const words = evidence && comment.blocks[evidence.block]?.text.slice(evidence.start, evidence.end);
    return line(comment.id, comment.author ?? '', badge ?? '', asMeant(comment.id, shown.map(({ position }) => position)), badge && words ? `“${short(words, 70)}”` : '');
  });
  return [line('comment', 'author', 'badge', '', 'because of'), ...rows, '', `${byRoot.size} badges on ${comments.length} comments.`];
}

const line = (id: string, author: string, badge: string, meant: string, words: string): string =>
  `${id.padEnd(10)} ${short(author, 14).padEnd(14)} ${short(badge, 34).padEnd(34)} ${meant.padEnd(9)} ${words}`.trimEnd();

/** How a comment of the demonstration thread compares with what its author means; empty for any other comment. */
function asMeant(id: string, found: string[]): string {
  const meant = demonstration.find((comment) => String(comment.id) === id)?.makes;
  if (!meant) return '';
  if (meant.some((position) => !found.includes(position))) return 'missed';
  return found.some((position) => !meant.includes(position)) ? 'wrong' : 'as meant';
}
