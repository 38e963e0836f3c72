import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../src/settings.ts';
import { watchSettings } from '../platform/settings-store.ts';

/** The settings, kept up to date with every other page. */
export function useSettings(loaded: Settings): Settings {
  const [settings, set] = useState(loaded);
  useEffect(() => watchSettings(set), []);
  return settings;
}
