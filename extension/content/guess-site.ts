import { nameOf } from '../../src/reports/hash-text.ts';
import { plainId } from '../../src/reports/plain-id.ts';
import { guessedSite, idOnHost } from '../../src/reports/qualified-id.ts';
import { absolute, addressOf, around, headingOf, own, wordsOf } from '../sites/own.ts';
import type { Site } from '../sites/site.ts';
import { guessRoot, isName, times } from './guess-root.ts';

/** Where pages say outright what the words of a comment are, by schema.org or microformats; else where themes put them. */
const bodies = [
  '[itemprop="text"], [itemprop="commentText"], .e-content, .p-content',
  '[class*="content" i]:not(header *), [class*="body" i], [class*="text" i], [class*="message" i]',
];
const authors = '[rel~="author"], [itemprop="author"], [class*="author" i], [class*="user" i], [class*="name" i]';

const nearlyAll = 0.9;
const lengthOf = (element: Element) => element.textContent?.trim().length ?? 0;

/** The element that holds most of a comment's paragraphs, or its longest run of bare text. */
function bodyOf(root: Element, comments: string): Element | null {
  for (const selector of bodies) {
    const named = Array.from(root.querySelectorAll(selector)).filter((each) => each.closest(comments) === root && each.querySelector(times) === null);
    const most = Math.max(0, ...named.map(lengthOf));
    // The innermost that still has nearly all of it: outer ones add buttons and notes.
    if (most > 0) return named.findLast((each) => lengthOf(each) >= nearlyAll * most) ?? null;
  }
  const paragraph = own(root, comments, 'p');
  return paragraph && (paragraph.parentElement === root ? root : paragraph.parentElement);
}

/** The link that a comment's time is, is in, or holds. */
function timeLinkOf(root: Element, comments: string): Element | null {
  const time = own(root, comments, times);
  return time?.closest('a[href]') ?? time?.querySelector('a[href]') ?? null;
}

/** The line with the time, if the time is in no link or button; else what is around those. */
function badgePlaceOf(root: Element, comments: string): Element | null {
  const mark = own(root, comments, times) ?? own(root, comments, authors);
  const place = mark?.closest('a, button')?.parentElement ?? mark?.parentElement ?? null;
  return place && root.contains(place) ? place : root;
}

/**
 * A site made up for a page of unknown make, on which the reader asked for it once: what repeats with an author, a time and
 * prose is taken for comments. Its root matches nothing where nothing does.
 */
export function guessSite(document: Document): Site {
  const root = guessRoot(document) ?? ':not(*)';
  // As it is now: some pages change their address while the reader scrolls.
  const address = document.location?.href ?? addressOf(document);
  const hrefOf = (comment: Element) => timeLinkOf(comment, root)?.getAttribute('href') ?? '';
  const counts = new Map<string, number>();
  const all = document.querySelectorAll(root);
  for (const href of Array.from(all, hrefOf)) counts.set(href, (counts.get(href) ?? 0) + 1);
  /** A comment's own address is nearly always that of its time, unless the times of all or several lead to their thread, or nowhere; two may be one comment, shown twice. */
  const addressIn = (comment: Element) => {
    const href = hrefOf(comment);
    const isShared = (counts.get(href) ?? 0) > Math.min(2, all.length - 1);
    return isShared || /^(#$|javascript:)/i.test(href) ? '' : href;
  };
  /** What the page calls a comment, else its address, else its words: as a plain id, so that a report tells no word of the page by it. */
  const idOf = (comment: Element) => {
    const named = comment.id || comment.getAttribute('data-id') || comment.getAttribute('data-comment-id') || comment.getAttribute('itemid');
    const id = named || addressIn(comment) || bodyOf(comment, root)?.textContent?.trim();
    return id ? idOnHost(plainId.test(id) ? id : nameOf(id), address) : null;
  };
  return {
    id: guessedSite,
    name: URL.canParse(addressOf(document)) ? new URL(addressOf(document)).hostname : '',
    matches: [],
    access: 'optional',
    evidence: 'unconfirmed',
    checked: 'nothing: the page is of unknown make',
    expectsComments: () => false,
    root,
    bodyOf: (comment) => bodyOf(comment, root),
    ignore: `${times}, header, footer, nav, form, menu, [rel~="author"], .reply, .see-more, .read-more, .signature, [class*="signature" i], [class*="avatar" i]`,
    quote: 'blockquote, q',
    code: 'pre',
    idOf,
    urlOf: (comment) => {
      const address = addressIn(comment);
      return address ? absolute(address, document) : null;
    },
    authorOf: (comment) => wordsOf(own(comment, root, authors) ?? own(comment, root, 'a[href]', isName)),
    parentIdOf: (comment) => {
      const parent = around(comment, root);
      return parent && idOf(parent);
    },
    titleOf: (page) => headingOf(page, 'h1'),
    badgePlaceOf: (comment) => badgePlaceOf(comment, root),
    hydrates: true,
  };
}
