import browser from 'webextension-polyfill';
import type { ToBackground, ToContent } from './messages.ts';

/** The extension was updated, reloaded or removed while this page was open: nothing can be asked any more. */
export class ContextGone extends Error {
  override name = 'ContextGone';
}

/** The other side answered that it failed; `code` says how where the reader can be told more than "it failed". */
export class Refused extends Error {
  override name = 'Refused';
  constructor(message: string, readonly code: string) {
    super(message);
  }
}

/** How an answer travels: errors do not survive `sendMessage` in either browser, so they are plain data. */
export type Envelope = { answer: unknown } | { error: string; code: string };

/** What a message asks with. */
export type Request<Messages, Name extends keyof Messages> = Messages[Name] extends { request: infer R } ? R : never;
type Answer<Messages, Name extends keyof Messages> = Messages[Name] extends { answer: infer A } ? A : never;

/** Whether the extension that this script belongs to is still there. */
export function hasContext(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const gone = /context invalidated|Extension context/i;

function unwrap(envelope: Envelope | undefined): unknown {
  if (envelope === undefined) throw new Error('The message channel closed without an answer');
  if ('error' in envelope) throw new Refused(envelope.error, envelope.code);
  return envelope.answer;
}

/**
 * Asks the background. A page may ask before the background listens, while the browser starts, and the browser may stop
 * the background before it has answered: it is asked again, three times. Being asked twice changes nothing more, and is answered
 * the same but for one thing: `keepReport` no longer knows what a report took the place of when the background was stopped in between.
 *
 * @throws {ContextGone} when the extension is gone from under this page: tear everything down and stay silent
 * @throws {Refused} when the background failed
 */
export async function sendToBackground<Name extends keyof ToBackground>(
  name: Name,
  request: Request<ToBackground, Name>,
): Promise<Answer<ToBackground, Name>> {
  for (const wait of [100, 400, 1500, null]) {
    if (!hasContext()) throw new ContextGone();
    try {
      return unwrap(await browser.runtime.sendMessage({ name, request })) as Answer<ToBackground, Name>;
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (!hasContext() || gone.test(String(error))) throw new ContextGone();
      if (wait === null) throw error;
      await pause(wait);
    }
  }
  throw new ContextGone();
}

/** Asks the content script of a tab (of its top frame unless another is named); null when the tab has none (not a supported page, or loaded before the extension). */
export async function sendToTab<Name extends keyof ToContent>(
  tab: number,
  name: Name,
  request: Request<ToContent, Name>,
  frameId = 0,
): Promise<Answer<ToContent, Name> | null> {
  try {
    return unwrap(await browser.tabs.sendMessage(tab, { name, request, toFrames: frameId !== 0 }, { frameId })) as Answer<ToContent, Name>;
  } catch {
    return null;
  }
}

/** Asks the content script in a frame of a tab's page, of which the first to answer counts; null when no frame has one. */
export async function sendToFrames<Name extends keyof ToContent>(
  tab: number,
  name: Name,
  request: Request<ToContent, Name>,
): Promise<Answer<ToContent, Name> | null> {
  try {
    return unwrap(await browser.tabs.sendMessage(tab, { name, request, toFrames: true })) as Answer<ToContent, Name>;
  } catch {
    return null;
  }
}
