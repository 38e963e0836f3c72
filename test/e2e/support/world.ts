import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../src/command-line/browser/find.ts';
import { launchWithExtension, type LaunchChoices, type Running } from '../../../src/command-line/browser/launch.ts';
import { serve } from '../../../src/command-line/browser/serve.ts';
import { plainThread } from '../../support/plain-thread.ts';
import type { PageState, ToContent } from '../../../extension/platform/messages.ts';
import { ExtensionPage } from './extension-page.ts';
import { ThreadPage } from './thread-page.ts';

export const browserNames: BrowserName[] = ['chromium', 'firefox'];

/** The parts of the extension API that tests call from an extension page. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<{ answer: unknown }>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
};

/** A real browser with the built extension, cut off from the network. */
export class World {
  private constructor(readonly running: Running) {}

  static async start(name: BrowserName, choices: Partial<LaunchChoices> = {}): Promise<World> {
    return new World(await launchWithExtension(name, { headless: true, offline: true, ...choices }));
  }

  /** Opens a page under its real address; the plain thread if none is given. `others` are served to its frames. */
  async openThread(html = plainThread.html, url = plainThread.url, others: [url: string, html: string][] = []): Promise<ThreadPage> {
    return this.openThreadIn(await this.running.browser.newPage(), html, url, others);
  }

  /** The same in a page that is there already, such as one in a private window. */
  async openThreadIn(page: Page, html = plainThread.html, url = plainThread.url, others: [url: string, html: string][] = []): Promise<ThreadPage> {
    const thread = new ThreadPage(page);
    thread.requests = await serve(page, new Map([[url, html], ...others]));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return thread;
  }

  /** Opens a page of the extension in a tab of its own and waits for an element of it. */
  async openExtensionPage(path: string, selector: string): Promise<ExtensionPage> {
    const page = await this.running.browser.newPage();
    // Firefox never reports such a page as loaded.
    await page.goto(`${this.running.origin}/${path}`, { waitUntil: [] });
    await page.waitForSelector(selector);
    return new ExtensionPage(page);
  }

  /** Opens the popup for a thread, in a tab: browsers without a window cannot press the toolbar button. */
  async openPopup(thread: ThreadPage): Promise<ExtensionPage> {
    return this.openExtensionPage(`popup/popup.html#tab=${await this.tabOf(thread)}`, 'main [role="switch"], main input');
  }

  /** What the content script says of a thread. */
  async stateOf(thread: ThreadPage): Promise<PageState> {
    return (await this.ask(thread, 'getPageState', null)) as PageState;
  }

  async ask<Name extends keyof ToContent>(thread: ThreadPage, name: Name, request: ToContent[Name]['request']): Promise<unknown> {
    const tab = await this.tabOf(thread);
    const helper = await this.helper();
    // The extension leaves the comments of hidden tabs alone.
    await thread.page.bringToFront();
    const send = async (id: number, message: object) => (await chrome.tabs.sendMessage(id, message)).answer;
    return helper.page.evaluate(send, tab, { name, request });
  }

  /** Ids of the content scripts that are registered for hosts which the reader granted. */
  async registered(): Promise<string[]> {
    const helper = await this.helper();
    return helper.page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  }

  async close(): Promise<void> {
    await this.running.browser.close();
  }

  private opened: Promise<ExtensionPage> | undefined;

  /** A page of the extension from which its API can be called. */
  private helper(): Promise<ExtensionPage> {
    return (this.opened ??= this.openExtensionPage('popup/popup.html', 'body'));
  }

  private async tabOf(thread: ThreadPage): Promise<number> {
    const helper = await this.helper();
    const tabs = await helper.page.evaluate(() => chrome.tabs.query({}));
    const tab = tabs.findLast(({ url }) => url === thread.page.url());
    if (!tab) throw new Error(`No tab with ${thread.page.url()} among ${tabs.map(({ url }) => url).join(', ')}`);
    return tab.id;
  }
}
