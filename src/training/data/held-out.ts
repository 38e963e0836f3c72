import { crc32 } from 'node:zlib';
import type { WrittenExample } from './examples.ts';

const share = 10;

/** So many neighbours belong together: a positive and its twin; in files of whole scenes (threads-..., twins-...) several comments on each. */
const neighboursIn = (file: string): number => (/^(threads|twins)-/.test(file) ? 20 : 2);

/**
 * Whether a written example is kept from training, to measure with: about a tenth, chosen by a checksum of the id. Neighbours in
 * a file stay together.
 */
export function isHeldOut({ id }: Pick<WrittenExample, 'id'>): boolean {
  const [, name = '', number] = /^(.*)-(\d+)$/.exec(id) ?? [];
  return crc32(`${name}/${Math.floor((Number(number) - 1) / neighboursIn(name))}`) % 100 < share;
}
