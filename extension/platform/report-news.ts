import browser from 'webextension-polyfill';

/** What happened to the reports: one or many changed, or all were deleted. */
export type News = 'changed' | 'deleted';

/**
 * How the background tells the pages of the extension. It reaches those in private windows too, where a BroadcastChannel
 * does not. Content scripts are told by `correctionsChanged`.
 */
const name = 'reportsChanged';

/** Tells all pages of the extension that the reports changed. */
export function announceReports(news: News): void {
  // Rejects where no page listens.
  browser.runtime.sendMessage({ name, news }).catch(() => undefined);
}

/** Calls back after every change of the reports, until the returned function is called. */
export function watchReports(listener: (news: News) => void): () => void {
  const heard = (message: unknown): undefined => {
    const told = (message ?? {}) as { name?: string; news?: News };
    if (told.name === name) listener(told.news ?? 'changed');
  };
  browser.runtime.onMessage.addListener(heard as browser.Runtime.OnMessageListener);
  return () => browser.runtime.onMessage.removeListener(heard as browser.Runtime.OnMessageListener);
}
