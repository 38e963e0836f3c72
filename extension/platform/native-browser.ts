/**
 * Stands in for webextension-polyfill in web pages, where each kilobyte is compiled anew for each page: what content scripts
 * use of the API gives promises in both browsers, under one of two names.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
