import { existsSync, readFileSync } from 'node:fs';
import { demonstrationPage } from '../../../src/command-line/demonstration/render.ts';

/** A page to measure on. */
export interface LongThread {
  name: string;
  html: string;
}

const saved = '../shared/pages/skeletons/hn/concat-perf.html';
const aboutAi = '../shared/pages/threads/dev-hn-45619329-118.html';
/** Comments of the demonstration thread. */
const inOne = demonstrationPage().match(/class="athing comtr/g)?.length ?? 1;

/** The demonstration thread over and over, each time with ids of its own, until it has so many comments. */
export function ownThread(comments: number): LongThread {
  const copies = Math.ceil(comments / inOne);
  const [before = '', rows = '', after = ''] = demonstrationPage().split(/(?<=class="comment-tree">)|(?=<\/table><\/td><\/tr><\/table><\/center>)/);
  const all = Array.from({ length: copies }, (_, copy) => rows.replaceAll('900001', `9${String(copy).padStart(4, '0')}0001`));
  return { name: `own thread repeated, ${(copies * inOne).toLocaleString('en')} comments`, html: before + all.join('') + after };
}

/** A real thread about AI, most of which is read closely; null where it is not at hand. */
export const aiThread = (): LongThread | null => (existsSync(aboutAi) ? { name: 'saved thread about AI, 118 comments', html: readFileSync(aboutAi, 'utf8') } : null);

/** 1,449 comments: real ones where they are at hand, else our own thread over and over. */
export function longThread(): LongThread {
  return existsSync(saved) ? { name: 'saved thread, 1,449 comments', html: readFileSync(saved, 'utf8') } : ownThread(1449);
}
