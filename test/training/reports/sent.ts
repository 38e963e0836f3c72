import type { Draft } from '../../../src/reports/build-report.ts';
import { exportReports } from '../../../src/reports/export-reports.ts';
import type { Report } from '../../../src/reports/report.ts';
import { debates } from '../../../src/knowledge/debates.ts';
import { casesOf } from '../../../src/training/reports/cases.ts';
import { gather as gatherFrom, type Gathered, type SentFile } from '../../../src/training/reports/gather.ts';
import { rankCases, type Ranked } from '../../../src/training/reports/queue.ts';
import { comment, reportOn } from '../../reports/examples.ts';

const positions = new Set(debates.flatMap((debate) => debate.positions.map(({ id }) => id)));
export const now = new Date(Date.UTC(2026, 10, 20));
export const gather = (files: SentFile[]): Gathered => gatherFrom(files, positions);

/** A report on the comment of this id, on a day of November 2026. */
export const on = (id: string, day: number, draft: Partial<Draft> = {}): Report => reportOn(day, { comment: { ...comment, id }, ...draft });

/** What one reader sends. */
export const file = (name: string, reports: object[]): SentFile => ({ name, text: exportReports(reports as Report[], true, '0.1.0', now) });

export const missing: Partial<Draft> = {
  annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes', correctEvidence: [{ block: 1, start: 43, end: 73 }],
};

export const queueOf = (files: SentFile[], labelled = new Map<string, number>()): Ranked[] => rankCases(casesOf(gather(files).sent).cases, labelled);
