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
    const moved = redirects[current] ?? (counterargument && redirects[position] ? `${redirects[position]}/${counterargument}` : undefined);
    if (moved === undefined) return current;
    current = moved;
  }
  return current;
}
