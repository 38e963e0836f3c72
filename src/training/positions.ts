import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { debateSchema } from '../knowledge/schema.ts';

const folder = 'src/knowledge/data/debates';
/** All debates in order, each with its two positions. */
export const debates = z
  .array(debateSchema)
  .parse(readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown))
  .sort((first, second) => first.order - second.order);

/** All positions, debate by debate; the debates that matter most come first. */
export const allPositions: readonly string[] = debates.flatMap((debate) => debate.positions);

/** The eight positions of the first four debates. */
export const firstPositions: readonly string[] = debates.slice(0, 4).flatMap((debate) => debate.positions);
