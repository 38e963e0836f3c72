import browser from 'webextension-polyfill';

/** A keyboard command of the manifest: what it does, and its keys as the browser writes them; empty when it has none. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** The commands in the manifest's order: Chrome gives them by their names. */
export async function loadShortcuts(): Promise<Shortcut[]> {
  const order = Object.keys((browser.runtime.getManifest() as { commands?: object }).commands ?? {});
  const commands = new Map((await browser.commands.getAll()).map((command) => [command.name, command]));
  return order.map((name) => ({ name, description: commands.get(name)?.description ?? name, keys: commands.get(name)?.shortcut ?? '' }));
}

/** Opens the browser's own page for keyboard shortcuts: Firefox has a call for it, Chrome an address. */
export async function openShortcutSettings(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
