import type { Knowledge } from '../../src/knowledge/schema.ts';
import type { About } from '../platform/messages.ts';

/** The figures of the knowledge base for the options page. */
export function about({ debates, sources }: Knowledge): About {
  const positions = debates.flatMap((debate) => debate.positions);
  return {
    debates: debates.length,
    counterarguments: positions.reduce((sum, position) => sum + position.counterarguments.length, 0),
    sources: Object.keys(sources).length,
    reviewed: Object.values(sources).map((source) => source.lastReviewed).sort().at(-1) ?? '',
  };
}
