import type { ElementHandle, Page } from 'puppeteer-core';
import { badgeTag, popoverTag } from '../../../extension/content/own-host.ts';
import { buttonOf, settledBadges } from '../../../src/command-line/browser/badges.ts';
import { closedRootOf } from '../../../src/command-line/browser/closed-root.ts';
import type { Requests } from '../../../src/command-line/browser/serve.ts';

/** A page of comments with the extension on it. Looks into closed shadow roots as a debugger does; presses real keys and buttons. */
export class ThreadPage {
  readonly errors: string[] = [];
  /** What the page asked for and did not get. */
  requests: Requests = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.note(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') this.note(line.text());
    });
  }

  /** A refused request is our own doing. */
  private note(error: string): void {
    if (!/Failed to load resource|NetworkError|CORS request did not succeed/.test(error)) this.errors.push(error);
  }

  /** How many badges there are once their number has come to rest; waits at most `limit` milliseconds for the first. */
  settled(limit = 15_000): Promise<number> {
    return settledBadges(this.page, limit);
  }

  /** Ids of the comments that have a badge now, in page order, once for each badge. */
  badged(): Promise<string[]> {
    return this.page.$$eval(badgeTag, (badges) => badges.map((badge) => badge.closest('tr.athing')?.id ?? ''));
  }

  /** The button of a comment's badge. */
  async badge(comment: number | string): Promise<ElementHandle<HTMLButtonElement>> {
    const host = await this.page.waitForSelector(`tr[id="${comment}"] ${badgeTag}`, { timeout: 15_000 });
    if (!host) throw new Error(`No badge on ${comment}`);
    return buttonOf(host);
  }

  /** The open popover's panel, or null. */
  async popover(): Promise<ElementHandle<HTMLElement> | null> {
    const host = await this.page.$(popoverTag);
    const root = host && (await closedRootOf(host));
    return root ? ((await root.$('[popover]:popover-open')) as ElementHandle<HTMLElement> | null) : null;
  }

  /** The popover's text; empty while it is closed. */
  async popoverText(): Promise<string> {
    const panel = await this.popover();
    return panel ? panel.evaluate((element) => element.innerText) : '';
  }

  /** Presses the popover's button with this text or accessible name. */
  async pressInPopover(name: string): Promise<void> {
    const panel = await this.popover();
    for (const button of (await panel?.$$('button')) ?? []) {
      const names = await button.evaluate((element) => [element.textContent?.trim(), element.getAttribute('aria-label')]);
      if (names.includes(name)) return button.click();
    }
    throw new Error(`No button "${name}" in the popover: ${await this.popoverText()}`);
  }

  /** Heights of all comment rows, in pixels. */
  heights(): Promise<number[]> {
    return this.page.$$eval('tr.athing', (rows) => rows.map((row) => row.getBoundingClientRect().height));
  }
}
