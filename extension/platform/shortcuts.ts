import browser from 'webextension-polyfill';

/** A keyboard command of the manifest: what it does, and its keys as the browser writes them; empty when it has none. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

export async function loadShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name !== undefined && !name.startsWith('_') ? [{ name, description: description ?? name, keys: shortcut ?? '' }] : []);
}

/** Opens the browser's own page for keyboard shortcuts: Firefox has a call for it, Chrome an address. */
export async function openShortcutSettings(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
