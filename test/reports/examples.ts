import type { Annotation, Comment } from '../../src/comment.ts';
import { buildReport, type Draft } from '../../src/reports/build-report.ts';
import type { Report } from '../../src/reports/report.ts';

export const comment: Comment = {
  id: '42',
  url: 'https://news.ycombinator.com/item?id=42',
  author: 'somebody',
  title: 'A thread',
  blocks: [
    { kind: 'quote', text: 'It is only autocomplete.' },
    { kind: 'own', text: 'People keep calling it fancy autocomplete. Mine wrote a proof last night.' },
    { kind: 'own', text: 'So much for that.' },
  ],
};

const evidence = [{ block: 1, start: 0, end: 42 }];
export const annotation: Annotation = { position: 'copies-training-data', confidence: 0.71234, evidence, reasons: ['autocomplete'] };
export const sentence = 'People keep calling it fancy autocomplete.';

/** A report on the example comment, on a day of November 2026. */
export function reportOn(day: number, draft: Partial<Draft> = {}): Report {
  const whole: Draft = { site: 'hacker-news', comment, annotation, reason: 'quoted-or-rejected', ...draft };
  return buildReport(whole, '0.1.0', new Date(Date.UTC(2026, 10, day)));
}
