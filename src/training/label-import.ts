import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatLabel, readLabels, type PublicLabel } from './data/label-file.ts';
import { keyOf } from './data/texts.ts';
import { parseBatch } from './labelling/batch-file.ts';
import { agreementF1, mergeLabels } from './labelling/merge.ts';
import { allPositions } from './positions.ts';

// npm run label:import FILE: adds the labels of a filled batch to the repository's, without any text.
const folder = 'src/training/corpus/labels';

function importBatch(path: string): void {
  const filled = parseBatch(readFileSync(path, 'utf8'), basename(path), allPositions);
  const added = filled.filter((label): label is PublicLabel => label !== null);
  const elsewhere = new Set(['train', 'dev'].flatMap((name) => readLabels(`${folder}/${name}.txt`).map(keyOf)));
  const misplaced = added.find((label) => elsewhere.has(keyOf(label)));
  if (misplaced) throw new Error(`${keyOf(misplaced)} is labelled in train.txt or dev.txt already; a batch only adds to pool.txt.`);
  const before = readLabels(`${folder}/pool.txt`);
  const { labels, agreement } = mergeLabels(before, added);
  writeFileSync(`${folder}/pool.txt`, `# Labels by reading; see label-file.ts.\n${labels.map(formatLabel).join('\n')}\n`);
  const carrying = added.filter(({ numbers }) => Object.keys(numbers).length > 0).length;
  console.log(`${labels.length - before.length} new labels (${carrying} of ${added.length} comments carry a position; ${filled.length - added.length} were left unread).`);
  if (agreement.comments > 0) {
    const { comments, both, onlyFirst, onlySecond } = agreement;
    console.log(`${comments} comments were read a second time: agreement F1 ${agreementF1(agreement).toFixed(2)} (both ${both}, only before ${onlyFirst}, only now ${onlySecond}).`);
  }
}

try {
  const [path] = process.argv.slice(2);
  if (!path) throw new Error('Usage: npm run label:import FILE');
  importBatch(path);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
