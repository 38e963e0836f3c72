import { own } from '../own.ts';
import type { Forgotten } from './learn.ts';

/** One act of forgetting: what (a position, or "*" for all), up to when, and up to when it was forgotten before. */
export interface Forgetting {
  what: string;
  moment: string;
  before: string | undefined;
}

/** Forgets what was learned about a position, or about all ("*"), up to a moment (ISO 8601). */
export function forget(forgotten: Forgotten, what: string, moment: string): { forgotten: Record<string, string>; done: Forgetting } {
  return { forgotten: { ...forgotten, [what]: moment }, done: { what, moment, before: own(forgotten, what) } };
}

/** Whether it is still this act that holds, and no later one. */
export const isForgotten = (forgotten: Forgotten, { what, moment }: Forgetting): boolean => own(forgotten, what) === moment;

/** Takes an act of forgetting back and leaves all others, unless a later one took its place. */
export function remember(forgotten: Forgotten, done: Forgetting): Record<string, string> {
  if (!isForgotten(forgotten, done)) return { ...forgotten };
  const { [done.what]: _, ...rest } = forgotten;
  return done.before === undefined ? rest : { ...rest, [done.what]: done.before };
}
