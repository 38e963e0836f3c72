import browser from 'webextension-polyfill';
import manifest from '../../manifest.json';

/** A keyboard command of the manifest: what it does, and its keys as the browser writes them; empty when it has none. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** The commands in the order of the file: Chrome sorts them by their names, also in what it gives as the manifest. */
export async function loadShortcuts(): Promise<Shortcut[]> {
  const commands = new Map((await browser.commands.getAll()).map((command) => [command.name, command]));
  return Object.keys(manifest.commands).map((name) => ({ name, description: commands.get(name)?.description ?? name, keys: commands.get(name)?.shortcut ?? '' }));
}

/** Opens the browser's own page for keyboard shortcuts: Firefox has a call for it, Chrome an address. */
export async function openShortcutSettings(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
