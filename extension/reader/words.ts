import { ageInMonths, isOld } from '../../src/knowledge/age.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { message } from '../platform/messages-text.ts';

export const strengthNames = { strong: 'strengthStrong', moderate: 'strengthModerate', contested: 'strengthContested' } as const;
export const sideNames = { skeptic: 'sideSkeptic', advocate: 'sideAdvocate' } as const;

const precision: Intl.DateTimeFormatOptions[] = [{ year: 'numeric' }, { year: 'numeric', month: 'long' }, { year: 'numeric', month: 'long', day: 'numeric' }];

const formats = new Map<number, Intl.DateTimeFormat>();

/** "2026-03" -> "March 2026", as exact as it is known. */
export function dateInWords(date: string): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const format = formats.get(parts.length) ?? new Intl.DateTimeFormat(message('language'), { ...precision[parts.length - 1], timeZone: 'UTC' });
  formats.set(parts.length, format);
  return format.format(Date.UTC(year, month - 1, day));
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** "figures as of March 2026, 8 months old, may be outdated": age only where it can make figures wrong. */
export function ageInWords(source: Source): string {
  const parts = [message('asOf', { date: dateInWords(source.asOf) })];
  if (isOld(source, today())) parts.push(message('monthsOld', { count: ageInMonths(source, today()) }), message('oldFigures'));
  return parts.join(', ');
}

export const grownOld = (source: Source): boolean => isOld(source, today());

/** Message names may not have a hyphen. */
const doubts = { unconfirmed: 'short_unconfirmed', 'from-memory': 'short_fromMemory' } as const;
const checkings = { seen: 'verified_seen', unconfirmed: 'verified_unconfirmed', 'from-memory': 'verified_fromMemory' } as const;

/** What is missing in the checking of a source, in a few words; empty when it was seen itself. */
export function doubt({ verified, via = '' }: Source): string {
  if (verified === 'seen') return '';
  return verified === 'second-hand' ? message('short_secondHand', { via }) : message(doubts[verified]);
}

/** How a source was checked, in a sentence. */
export function checking({ verified, via = '' }: Source): string {
  return verified === 'second-hand' ? message('verified_secondHand', { via }) : message(checkings[verified]);
}
