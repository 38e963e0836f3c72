import type { Fault, Reason } from '../../src/reports/report.ts';
import { message } from './messages-text.ts';

const keys = {
  'quoted-or-rejected': 'reasonQuoted',
  'other-position': 'reasonOtherPosition',
  'off-topic': 'reasonOffTopic',
  'wrong-sentence': 'reasonWrongSentence',
  'missing-badge': 'reasonMissingBadge',
  'bad-counterargument': 'reasonBadCounterargument',
  other: 'reasonOther',
} as const satisfies Record<Reason, string>;

/** What a reader calls the reason of a report. */
export const reasonText = (reason: Reason): string => message(keys[reason]);

const faultKeys = { outdated: 'faultOutdated', unfair: 'faultUnfair', 'broken-link': 'faultBrokenLink' } as const satisfies Record<Fault, string>;

/** What a reader calls a fault of a counterargument. */
export const faultText = (fault: Fault): string => message(faultKeys[fault]);
