/** How the pages of the extension, which share an origin, hear that the reports changed. Content scripts are told by message. */
const channelName = 'reports-changed';

/** Tells all pages of the extension that the reports changed. */
export function announceReports(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after every change of the reports, until the returned function is called. */
export function watchReports(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}
