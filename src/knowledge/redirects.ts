import { own } from '../own.ts';
import type { Redirects } from './schema.ts';

/**
 * Where a path of the past leads today: "position", "position/counterargument" or "source:id", followed over
 * several moves. A counterargument of a moved position moves with it. Paths that never moved stay as they are.
 */
export function follow(path: string, redirects: Redirects): string {
  const seen = new Set<string>();
  let current = path;
  while (!seen.has(current)) {
    seen.add(current);
    const [position = '', counterargument] = current.split('/');
    const movedPosition = counterargument && own(redirects, position);
    const moved = own(redirects, current) ?? (movedPosition ? `${movedPosition}/${counterargument}` : undefined);
    if (moved === undefined) return current;
    current = moved;
  }
  return current;
}
