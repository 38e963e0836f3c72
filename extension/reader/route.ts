import { follow } from '../../src/knowledge/redirects.ts';
import { own } from '../../src/own.ts';
import type { Debate, Knowledge, Position, Source } from '../../src/knowledge/schema.ts';

/** What the reader page shows. It is named by the address after "#", so that back, forward and links work. */
export type Route =
  | { page: 'home' }
  | { page: 'debate'; debate: Debate }
  | { page: 'position'; debate: Debate; position: Position; counterargument: string | null }
  | { page: 'source'; source: Source }
  | { page: 'search'; query: string }
  | { page: 'lost' };

/**
 * Reads an address such as `#capex/capex-bubble/revenue-already-large`. Ids that moved are followed; a position is also
 * found without its debate, and when it is named under another one.
 */
export function readRoute(hash: string, knowledge: Knowledge): Route {
  const path = decode(hash.replace(/^#\/?/, ''));
  if (path === '') return { page: 'home' };
  const [first = '', ...rest] = path.split('/');
  if (first === 'search') return { page: 'search', query: rest.join('/') };
  if (first === 'sources') return readSource(rest[0] ?? '', knowledge);
  return readPlace([first, ...rest], knowledge) ?? readPlace(rest, knowledge) ?? { page: 'lost' };
}

export const searchHash = (query: string): string => `#search/${encodeURIComponent(query)}`;

function readSource(id: string, { sources, redirects }: Knowledge): Route {
  const source = own(sources, follow(`source:${id}`, redirects).replace('source:', ''));
  return source ? { page: 'source', source } : { page: 'lost' };
}

/** The debate, or the position and its counterargument, that a path without the debate in front of it names. */
function readPlace(path: string[], { debates, redirects }: Knowledge): Route | null {
  const [id, counterargument = null] = follow(path.slice(0, 2).join('/'), redirects).split('/');
  for (const debate of debates) {
    if (debate.id === id && counterargument === null) return { page: 'debate', debate };
    const position = debate.positions.find((each) => each.id === id);
    if (!position) continue;
    const known = position.counterarguments.some((each) => each.id === counterargument);
    return { page: 'position', debate, position, counterargument: known ? counterargument : null };
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
