import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../src/settings.ts';
import { changeSettings } from '../platform/settings-store.ts';
import { troubleText } from '../platform/trouble-text.ts';

/** Changes the settings; answers whether that was kept. It never rejects. */
export type Change = (change: (settings: Settings) => Settings) => Promise<boolean>;

interface Failure {
  text: string;
  /** How many there were before it. */
  number: number;
}

/**
 * A way to change the settings, and what to draw when the last change failed. After a failure everything is drawn anew, so that the
 * controls show the settings as they are, and it is told, even where it was told before.
 */
export function useChange(): [change: Change, trouble: VNode | null] {
  const [failure, set] = useState<Failure | null>(null);
  const change: Change = async (changed) => {
    try {
      await changeSettings(changed);
      set(null);
      return true;
    } catch (error) {
      set((before) => ({ text: troubleText(error), number: (before?.number ?? 0) + 1 }));
      return false;
    }
  };
  return [change, failure && <p key={failure.number} class="trouble in-view" role="alert">{failure.text}</p>];
}
