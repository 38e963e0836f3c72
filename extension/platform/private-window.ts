import browser from 'webextension-polyfill';

/** Whether the page stands in a private window. A report that is made there is kept with all others: the background keeps it, and has one storage for all windows. */
export const inPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;
