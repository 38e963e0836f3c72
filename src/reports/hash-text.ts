import type { Comment } from '../comment.ts';

/** A text shorter than this (normalised) is too common ("This.", "Exactly this") to identify a comment. */
const shortestTelling = 40;

/** The hash of every such text: no correction follows it. */
export const untelling = 'short';

/** The author's own words, blocks joined by an empty line. */
export function ownText(comment: Comment): string {
  return comment.blocks.filter((block) => block.kind === 'own').map((block) => block.text).join('\n\n');
}

/** Marks on one letter beyond the thirtieth: no language has them, and normalising takes time quadratic in their number (UAX #15, stream-safe text). */
const furtherMarks = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Letters and digits alone, so that the same comment reads the same whatever a site does to quotes, links and white space. */
function normalise(text: string): string {
  return text.replace(furtherMarks, '$1').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** 53-bit hash "cyrb53" (public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). */
function cyrb53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A short name for any text, the same each time; two texts have one name only by a rare chance. */
export const nameOf = (text: string): string => cyrb53(text).toString(36);

/**
 * The hash under which a correction follows a comment to another page or site: `1-` (the method's version) and up to 11
 * characters, or {@link untelling} for a text that too many comments could share. Not for secrecy: the text is public.
 */
export function hashText(comment: Comment): string {
  const text = normalise(ownText(comment));
  return text.length < shortestTelling ? untelling : `1-${nameOf(text)}`;
}
