import type { ToContent } from '../platform/messages.ts';
import { toggleInActiveTab, walkInActiveTab } from '../platform/tabs.ts';

/** The keyboard commands of the manifest, which the reader can change in the browser. */
const walks: Record<string, ToContent['walk']['request']> = {
  'next-badge': {},
  'previous-badge': { back: true },
  'next-same-debate': { same: true },
};

export function runCommand(command: string): void {
  const step = walks[command];
  if (step) void walkInActiveTab(step);
  else if (command === 'toggle-popover') void toggleInActiveTab();
}
