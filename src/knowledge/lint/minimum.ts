import type { Checked, Problem } from '../compile.ts';
import { primaryKinds, type Position } from '../schema.ts';

const fewest = { ofAll: 5, ofTheFirstThree: 8 };
const shareOfPrimary = 0.6;

/** What the base promises as a whole: enough counterarguments, most sources primary, no topic words missing. */
export function findShortfalls({ debates, positions, sources }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const debate of debates.values()) {
    const wanted = debate.order <= 3 ? fewest.ofTheFirstThree : fewest.ofAll;
    for (const position of debate.positions.flatMap((id) => positions.get(id) ?? [])) problems.push(...check(position, wanted));
  }
  const primary = [...sources.values()].filter(({ kind }) => primaryKinds.includes(kind)).length / sources.size;
  if (primary < shareOfPrimary) problems.push({ file: 'sources/', field: 'kind', reason: `${Math.round(primary * 100)} % are primary, at least 60 % should be` });
  return problems;
}

function check({ id, counterarguments, supportingSources }: Position, wanted: number): Problem[] {
  const file = `positions/${id}.json`;
  const few = counterarguments.length < wanted ? [{ file, field: 'counterarguments', reason: `${counterarguments.length}, at least ${wanted} wanted` }] : [];
  const unsupported = supportingSources.length < 2 ? [{ file, field: 'supportingSources', reason: `${supportingSources.length}, at least 2 wanted` }] : [];
  const mute = counterarguments.flatMap(({ topics }, index) =>
    topics.length < 5 ? [{ file, field: `counterarguments.${index}.topics`, reason: 'at least 5 topic words wanted, so that sentences find it' }] : [],
  );
  return [...few, ...unsupported, ...mute];
}
