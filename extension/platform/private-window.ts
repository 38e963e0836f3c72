import browser from 'webextension-polyfill';

/** Whether the page stands in a private window. What is kept from there is kept with all else: browsers give an extension one storage. */
export const inPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;
