import { launchWithExtension } from '../../../src/command-line/browser/launch.ts';
import type { Figure } from '../figures.ts';
import { backgroundStart } from './background.ts';
import { compare, limits } from './compare.ts';
import { hostilePages } from './hostile.ts';
import { softNavigations } from './soft-navigation.ts';
import { aiThread, longThread, ownThread } from './threads.ts';

export interface PageChoices {
  /** Visits with the extension and without it, each. */
  turns: number;
  /** How many comments the second page has. */
  comments: number;
}

/** What hostile pages make of it, in the same browser as {@link measurePages}. */
export async function measureHostilePages(): Promise<Figure[]> {
  const { browser } = await launchWithExtension('chromium', { headless: true, offline: true });
  try {
    console.log('hostile pages …');
    return await hostilePages(browser);
  } finally {
    await browser.close();
  }
}

/**
 * What the extension costs a page, in headless Chromium with dist/chrome in it.
 */
export async function measurePages({ turns, comments }: PageChoices): Promise<Figure[]> {
  const { browser, origin } = await launchWithExtension('chromium', { headless: true, offline: true });
  try {
    console.log(`the long thread, ${turns} times with and without the extension …`);
    const long = await compare(browser, longThread(), turns, limits.long);
    const few = Math.ceil(turns / 4);
    const saved = aiThread();
    console.log(saved ? `a real thread about AI, ${few} times with and without …` : 'no real thread about AI: ../shared/pages/threads is absent');
    const real = saved ? await compare(browser, saved, few, limits.real) : [];
    console.log(`${comments} comments, ${few} times with and without …`);
    const huge = await compare(browser, ownThread(comments), few, limits.huge);
    console.log('200 soft navigations, and the start of the background …');
    return [...long, ...real, ...huge, ...(await softNavigations(browser)), ...(await backgroundStart(browser, origin))];
  } finally {
    await browser.close();
  }
}
