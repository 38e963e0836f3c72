import type { DataFile } from '../../src/knowledge/compile.ts';
import type { Counterargument, DebateFile, Position, Source, Strength } from '../../src/knowledge/schema.ts';

/** A base of one debate and one source, for tests that break it. */
export function files(changed: Partial<Record<'debate' | 'no' | 'yes' | 'source' | 'redirects', unknown>> = {}): DataFile[] {
  return [
    { path: 'debates/debate.json', content: changed.debate ?? aDebate() },
    { path: 'positions/no.json', content: changed.no ?? aPosition('no') },
    { path: 'positions/yes.json', content: changed.yes ?? aPosition('yes') },
    { path: 'sources/source-1.json', content: changed.source ?? aSource() },
    { path: 'redirects.json', content: changed.redirects ?? {} },
  ];
}

export const aDebate = (): DebateFile => ({ id: 'debate', order: 1, title: 'A debate', question: 'Is it so?', positions: ['no', 'yes'], balanceExceptions: [] });

export const aCounterargument = (id = 'first', strength: Strength = 'moderate'): Counterargument => ({
  id,
  title: 'It was measured',
  strength,
  summary: ['Somebody measured it.', 'The measurement is small.'],
  rejoinder: 'Others measured otherwise.',
  sources: ['source-1'],
  topics: ['measured', 'numbers', 'data', 'study', 'evidence'],
});

export const aPosition = (id: string): Position => ({
  id,
  label: 'A label',
  claim: 'It is so.',
  stance: id === 'yes' ? 'advocate' : 'skeptic',
  not: 'A wish that it were so.',
  steelman: ['Much speaks for it.', 'Little speaks against it.'],
  supportingSources: ['source-1', 'source-1'],
  wouldSettle: 'A larger measurement.',
  counterarguments: [aCounterargument()],
});

export const aSource = (): Source => ({
  id: 'source-1',
  title: 'A measurement',
  authors: ['Example, Ada', 'Example, Ben'],
  publisher: 'arXiv 2501.00001',
  date: '2025-01',
  url: 'https://example.org/paper',
  kind: 'paper',
  finding: 'It is so, by a little.',
  asOf: '2025-01',
  verified: 'seen',
  lastReviewed: '2026-01-01',
});
