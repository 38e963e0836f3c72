import type { ElementHandle, Page } from 'puppeteer-core';
import { badgeTag, popoverTag } from '../../../extension/content/own-host.ts';
import { closedRootOf } from '../../../src/command-line/browser/closed-root.ts';

const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ?? ((element as HTMLInputElement | null)?.labels?.[0] ?? element)?.textContent?.trim() ?? '';

/** The name of what has the focus, in our closed shadow roots too. */
export async function focusedName(page: Page): Promise<string> {
  const active = (await page.evaluateHandle(() => document.activeElement)).asElement() as ElementHandle<Element> | null;
  const tag = await active?.evaluate((element) => element.localName);
  if (!active || (tag !== badgeTag && tag !== popoverTag)) return active ? active.evaluate(nameOf) : '';
  const root = await closedRootOf(active);
  const inner = (await root?.evaluateHandle((shadow) => (shadow as unknown as ShadowRoot).activeElement))?.asElement() as ElementHandle<Element> | null;
  return inner ? inner.evaluate(nameOf) : '';
}

/** Presses Tab until something with this name has the focus, as who uses no mouse does; rejects when it is not reached. */
export async function tabTo(page: Page, name: string | RegExp, most = 150): Promise<void> {
  const seen: string[] = [];
  for (let steps = 0; steps < most; steps++) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}, but to ${seen.slice(-30).join(' | ')}`);
}
