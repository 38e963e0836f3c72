import type { ElementHandle, Page } from 'puppeteer-core';

/** A page of the extension, driven as a reader does: by the names of its controls. */
export class ExtensionPage {
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** The control with this accessible name or text. Waits for it; rejects when there is none. */
  async control(name: string): Promise<ElementHandle> {
    const find = (wanted: string) => {
      const controls = document.querySelectorAll<HTMLElement>('button, a, input, select, [role="switch"]');
      const nameOf = (element: HTMLElement) =>
        element.getAttribute('aria-label') ?? ((element as HTMLInputElement).labels?.[0] ?? element).textContent?.trim();
      return [...controls].find((element) => nameOf(element) === wanted);
    };
    const handle = await this.page.waitForFunction(find, { timeout: 10_000 }, name).catch(() => null);
    const element = handle?.asElement();
    if (!element) throw new Error(`No control "${name}" on ${this.page.url()}`);
    return element as ElementHandle;
  }

  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    await (await this.control(name)).click();
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }
}
