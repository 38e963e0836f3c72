import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatLabel, readLabels, type PublicLabel } from './data/label-file.ts';
import { keyOf } from './data/texts.ts';
import { parseBatch } from './labelling/batch-file.ts';
import { agreementF1, mergeLabels } from './labelling/merge.ts';
import { allPositions } from './positions.ts';

// npm run label:import FILE...: adds the labels of filled batches to the repository's, without any text. A batch is renamed then: it counts once.
const folder = 'src/training/corpus/labels';

/** The labels of one file of the repository, and how to write them back. */
const fileOf = (name: string): { path: string; labels: PublicLabel[] } => ({ path: `${folder}/${name}.txt`, labels: readLabels(`${folder}/${name}.txt`) });

/** Puts labels into a file and tells how far they agree with what was there. */
function putInto({ path, labels: before }: ReturnType<typeof fileOf>, added: readonly PublicLabel[]): void {
  if (added.length === 0) return;
  const { labels, agreement } = mergeLabels(before, added);
  writeFileSync(path, `# Labels by reading; see label-file.ts.\n${labels.map(formatLabel).join('\n')}\n`);
  const { comments, both, onlyFirst, onlySecond } = agreement;
  console.log(`${basename(path)}: ${labels.length - before.length} new comments`);
  if (comments > 0) console.log(`  ${comments} were read once more: agreement F1 ${agreementF1(agreement).toFixed(2)} (both ${both}, only before ${onlyFirst}, only now ${onlySecond})`);
}

const imported = '.imported';

function importBatches(paths: readonly string[]): void {
  const again = paths.find((path) => path.endsWith(imported));
  if (again) throw new Error(`${again} was imported before; as a second reading it would agree with itself.`);
  const filled = paths.flatMap((path) => parseBatch(readFileSync(path, 'utf8'), basename(path), allPositions));
  const added = filled.filter((label): label is PublicLabel => label !== null);
  const isIn = ({ labels }: { labels: readonly PublicLabel[] }): ((label: PublicLabel) => boolean) => {
    const keys = new Set(labels.map(keyOf));
    return (label) => keys.has(keyOf(label));
  };
  const [train, pool] = [fileOf('train'), fileOf('pool')];
  const measuring = added.find(isIn(fileOf('dev')));
  if (measuring) throw new Error(`${keyOf(measuring)} is in dev.txt, which measures and is read by two people of its own.`);
  const carrying = added.filter(({ numbers }) => Object.keys(numbers).length > 0).length;
  console.log(`${carrying} of ${added.length} comments carry a position; ${filled.length - added.length} were left unread.`);
  const isInTrain = isIn(train);
  putInto(train, added.filter(isInTrain));
  putInto(pool, added.filter((label) => !isInTrain(label)));
  for (const path of paths) renameSync(path, `${path}${imported}`);
}

try {
  const paths = process.argv.slice(2);
  if (paths.length === 0) throw new Error('Usage: npm run label:import FILE...');
  importBatches(paths);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
