import browser from 'webextension-polyfill';

/** Calls back with the name of a keyboard command of the manifest. */
export function onCommand(listener: (command: string) => void): void {
  browser.commands.onCommand.addListener(listener);
}

/** Calls back once, after the extension was installed (not after an update). */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}

/** The extension's version, as in its manifest. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
