import { namesAi } from '../../src/detect/names-ai.ts';
import type { Site } from '../sites/site.ts';
import { type PassesOver, titleAround, wordsShown } from './read-comments.ts';

/** Fewer comments than this are quickly read, all of them. */
const many = 100;
/** From so many comments, picked evenly, it is seen what a thread is about. */
const sampled = 64;
/** Where more comments than this name AI, those that do not may be about it too. Of ordinary threads it is one in twenty or fewer. */
const largestShare = 1 / 8;

let lastTitle = '';
let lastNames = false;

/** Whether a title names AI; most comments have the title of the comment before. */
function titleNamesAi(title: string): boolean {
  if (title !== lastTitle) [lastTitle, lastNames] = [title, namesAi(title)];
  return lastNames;
}

/** Whether neither a comment nor the title of its thread names AI. */
export const isAboutOtherThings: PassesOver = (words, title) => !titleNamesAi(title) && !namesAi(words);

/**
 * What may be passed over of many comments: in a long thread about other things, those that do not name AI. A glance at a comment costs a tenth of
 * reading it and asking about it.
 *
 * @param roots the elements around the comments, in page order
 * @returns null where all have to be read: they are few, or the thread is about AI, whatever its title
 */
export function passOver(site: Site, roots: ReadonlySet<Element>, pageTitle: string): PassesOver | null {
  if (roots.size < many || (namesAi(pageTitle) && !site.ownTitleOf)) return null;
  const list = [...roots];
  const said = Array.from({ length: sampled }, (_, index) => list[Math.floor((index * list.length) / sampled)] as Element).flatMap((root) => {
    const body = site.bodyOf(root);
    const words = body ? wordsShown(body) : '';
    return words === '' ? [] : [{ words, title: titleAround(site, root, pageTitle) }];
  });
  const naming = said.filter(({ words, title }) => !isAboutOtherThings(words, title));
  return naming.length > said.length * largestShare ? null : isAboutOtherThings;
}
