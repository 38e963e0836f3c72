import type { Checked, Problem } from './compile.ts';
import { follow } from './redirects.ts';
import { idSchema } from './schema.ts';

/** Names that lead nowhere, ids given twice, and redirects to nothing. */
export function findReferenceProblems(checked: Checked): Problem[] {
  return [...missing(checked), ...twice(checked), ...redirectsToNowhere(checked)];
}

function missing({ debates, positions, sources }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const debate of debates.values()) {
    for (const id of debate.positions) {
      if (!positions.has(id)) problems.push({ file: `debates/${debate.id}.json`, field: 'positions', reason: `no position "${id}"` });
    }
  }
  for (const [place, id] of sourceUses(positions)) {
    if (!sources.has(id)) problems.push({ ...place, reason: `no source "${id}"` });
  }
  return problems;
}

function twice({ debates, positions, sources }: Checked): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, field: string, values: string[], what: string) => {
    for (const value of repeated(values)) problems.push({ file, field, reason: `${what} "${value}" is there twice` });
  };
  report('debates/', 'positions', [...debates.values()].flatMap((debate) => debate.positions), 'the position');
  report('debates/', 'order', [...debates.values()].map((debate) => String(debate.order)), 'the place');
  report('sources/', 'url', [...sources.values()].map((source) => source.url.replace(/^https?:\/\/(www\.)?|\/$/g, '')), 'the address');
  for (const position of positions.values()) {
    report(`positions/${position.id}.json`, 'counterarguments', position.counterarguments.map((each) => each.id), 'the id');
  }
  return problems;
}

function redirectsToNowhere(checked: Checked): Problem[] {
  const living = new Set(allPaths(checked));
  return Object.keys(checked.redirects).flatMap((from) => {
    const reason = whyNotFollowed(from, follow(from, checked.redirects), living);
    return reason ? [{ file: 'redirects.json', field: from, reason }] : [];
  });
}

function whyNotFollowed(from: string, to: string, living: Set<string>): string | undefined {
  if (living.has(from)) return 'the old path is in use';
  if (!isPath(from)) return 'no address leads here: a path is "debate", "position", "position/counterargument" or "source:id"';
  if (!living.has(to)) return `"${to}" does not exist`;
  return from.startsWith('source:') === to.startsWith('source:') ? undefined : 'a source leads to a source, and nothing else does';
}

/** First parts of addresses that the reader page keeps for itself; no debate and no position may be called so. */
export const reservedIds: readonly string[] = ['search', 'sources'];

function isPath(path: string): boolean {
  const ids = path.replace(/^source:(?!.*\/)/, '').split('/');
  return ids.length <= 2 && ids.every((id) => idSchema.safeParse(id).success) && (path.startsWith('source:') || !reservedIds.includes(ids[0] ?? ''));
}

/** Every path that a link or a citation may name: "debate", "position", "position/counterargument", "source:id". */
export function allPaths({ debates, positions, sources }: Pick<Checked, 'debates' | 'positions' | 'sources'>): string[] {
  return [
    ...debates.keys(),
    ...[...positions.values()].flatMap(({ id, counterarguments }) => [id, ...counterarguments.map((each) => `${id}/${each.id}`)]),
    ...[...sources.keys()].map((id) => `source:${id}`),
  ];
}

/** Every place that names a source, with the id that it names. */
export function* sourceUses(positions: Checked['positions']): Generator<[{ file: string; field: string }, string]> {
  for (const position of positions.values()) {
    const file = `positions/${position.id}.json`;
    for (const id of position.supportingSources) yield [{ file, field: 'supportingSources' }, id];
    for (const [index, { sources }] of position.counterarguments.entries()) {
      for (const id of sources) yield [{ file, field: `counterarguments.${index}.sources` }, id];
    }
  }
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
