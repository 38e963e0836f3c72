import type { ElementHandle, Page } from 'puppeteer-core';

/** What the page shows of Counterpoint. The shadow roots are open in these tests: see component-page.ts. */
declare global {
  interface Window {
    standIn: {
      positions: Record<string, string[]>;
      asked: string[];
      wakes: number;
      givenAsked: number;
      keepsAfter: number;
      reports: { reason: string; position?: string; correctPosition?: string; note?: string }[];
      openedPages: { page: string; hash?: string }[];
      states: { comments: number; read: number; badges: number; shown: Record<string, number>; found: Record<string, number>; quieted: number; layoutChanged: boolean; paused: boolean }[];
      removeExtension(): void;
      changeStored(settings: object): void;
    };
  }
}

/** Ids of the comments that have a badge, in page order, once for each badge. */
export const badged = (page: Page): Promise<string[]> =>
  page.$$eval('counterpoint-badge', (hosts) => hosts.map((host) => host.closest('tr.athing')?.id ?? 'elsewhere'));

/** Waits until exactly these comments have badges: long, because a busy machine is slow. */
export async function expectBadged(page: Page, ...ids: (string | number)[]): Promise<void> {
  const wanted = ids.join(' ');
  await page.waitForFunction(
    (all) => [...document.querySelectorAll('counterpoint-badge')].map((host) => host.closest('tr.athing')?.id).join(' ') === all,
    { timeout: 30_000 },
    wanted,
  ).catch(async () => {
    throw new Error(`badges on "${await badged(page)}" instead of "${wanted}"`);
  });
}

/** Waits until the background was asked about this many comments in all and all answers are drawn. */
export async function settled(page: Page, comments: number): Promise<void> {
  await page.waitForFunction((count) => window.standIn.states.at(-1)?.read === count, { timeout: 30_000 }, comments);
}

/** Ids of the comments that the background was asked about, in order. */
export const asked = (page: Page): Promise<string> => page.evaluate(() => window.standIn.asked.join(' '));

/** Two frames: time for the watcher to notice, and to have done nothing. */
export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));

export const badgeButton = async (page: Page, id: number) => {
  const handle = await page.waitForSelector(`tr[id="${id}"] counterpoint-badge >>> button`);
  if (!handle) throw new Error(`no badge on ${id}`);
  return handle;
};

export const popoverText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('counterpoint-popover')?.shadowRoot?.querySelector<HTMLElement>(':popover-open')?.innerText ?? '');

/** Waits until the open popover shows counterarguments. (Waiting for a selector would not notice changes in a shadow root.) */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('counterpoint-popover')?.shadowRoot?.querySelector(':popover-open ol > li'), { timeout: 30_000 });
}

/** The names of what has the focus, from the page inwards. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement;
    return [outer?.localName, inner?.getAttribute('aria-label') ?? inner?.textContent?.slice(0, 60)].join(' ');
  });

/** Presses one of the popover's buttons as a reader does: made-up clicks do nothing. */
export async function pressInPopover(page: Page, name: string): Promise<void> {
  const found = await page.waitForFunction((wanted) => {
    const panel = document.querySelector('counterpoint-popover')?.shadowRoot;
    return [...(panel?.querySelectorAll('button') ?? [])].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted);
  }, { timeout: 30_000 }, name);
  await (found.asElement() as ElementHandle).press('Enter');
}

/** Presses the first element of the popover that matches. */
export async function pressFirst(page: Page, selector: string): Promise<void> {
  const found = await page.waitForFunction((wanted) => document.querySelector('counterpoint-popover')?.shadowRoot?.querySelector(wanted), { timeout: 30_000 }, selector);
  await (found.asElement() as ElementHandle).press('Enter');
}
