import { authorsOf } from '../../knowledge/authors.ts';
import { loadKnowledge } from './load.ts';
import type { Counterargument, Knowledge, Position, Source } from '../../knowledge/schema.ts';

/** The compiled whole in the form that others may build on: names with underscores, sentences joined. */
function exported({ debates, sources }: Knowledge) {
  return {
    debates: debates.map(({ id, title, question, positions }) => ({ id, title, question, positions: positions.map(exportedPosition) })),
    sources: Object.values(sources).map(exportedSource),
  };
}

const exportedPosition = ({ id, label, claim, stance, not, steelman, supportingSources, wouldSettle, counterarguments }: Position) => ({
  id, label, claim, stance,
  not_this: not,
  steelman: steelman.join(' '),
  supporting_source_ids: supportingSources,
  what_would_settle_it: wouldSettle,
  counterarguments: counterarguments.map(exportedCounterargument),
});

const exportedCounterargument = ({ id, title, summary, strength, sources, rejoinder, topics }: Counterargument) => ({
  id, title,
  summary: summary.join(' '),
  strength,
  source_ids: sources,
  rejoinder, topics,
});

const exportedSource = ({ asOf, lastReviewed, ...rest }: Source) => ({ ...rest, authors: authorsOf(rest), as_of: asOf, last_reviewed: lastReviewed });

process.stdout.write(`${JSON.stringify(exported(await loadKnowledge()), null, 1)}\n`);
