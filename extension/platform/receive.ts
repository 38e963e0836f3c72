import browser from 'webextension-polyfill';
import type { ToBackground, ToContent } from './messages.ts';
import type { Envelope } from './send.ts';

/** Who asked: the tab of a content script or of a page of the extension, if any. */
export interface Asker {
  tab: number | undefined;
  /** Whether it is a page of the extension, and not one of a site. */
  isOwnPage: boolean;
}

type Handlers<Messages> = {
  [Name in keyof Messages]: Messages[Name] extends { request: infer Request; answer: infer Answer }
    ? (request: Request, asker: Asker) => Answer | Promise<Answer>
    : never;
};

type Handler = (request: unknown, asker: Asker) => unknown;

async function answer(handler: Handler, request: unknown, asker: Asker): Promise<Envelope> {
  try {
    return { answer: await handler(request, asker) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { error: error instanceof Error ? error.message : String(error), code };
  }
}

/** @param inFrame answers only what is meant for frames in a page, instead of what is meant for the page */
function receive(handlers: Record<string, unknown>, inFrame = false): () => void {
  // With `reply`, since no promise that a listener returns is waited for in Chrome without the polyfill.
  const listener = (message: unknown, sender: browser.Runtime.MessageSender, reply: (envelope: Envelope) => void): true | undefined => {
    const { name, request, toFrames = false } = (message ?? {}) as { name?: string; request?: unknown; toFrames?: boolean };
    if (name === undefined || toFrames !== inFrame || sender.id !== browser.runtime.id || !Object.hasOwn(handlers, name)) return undefined;
    const asker = { tab: sender.tab?.id, isOwnPage: sender.url?.startsWith(browser.runtime.getURL('')) ?? false };
    void answer(handlers[name] as Handler, request, asker).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as browser.Runtime.OnMessageListener);
  return () => browser.runtime.onMessage.removeListener(listener as browser.Runtime.OnMessageListener);
}

/** Answers the messages to the background. Must be called at once when the background starts, or a waking message is lost. */
export const answerInBackground = (handlers: Handlers<ToBackground>): (() => void) => receive(handlers);

/** Answers the messages to a content script, until the returned function is called. */
export const answerInContent = (handlers: Handlers<ToContent>): (() => void) => receive(handlers, window !== window.top);
