import type { Example } from '../data/examples.ts';
import type { PublicLabel } from '../data/label-file.ts';

const head = `# A batch to label against src/training/README.md, by reading. After "labels:" write what the author asserts,
#   position=2,3; other-position?=1
# with the numbers of the sentences that carry it and "?" for a close call, or "none". Leave it empty where you did not read.
`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function entryOf({ id, comment, sentences }: Example, number: number): string {
  const lines = comment.blocks.flatMap((block, at) => {
    if (block.kind !== 'own') return [`  > ${oneLine(block.text).slice(0, 300)}`];
    return sentences.flatMap((sentence, index) => (sentence.block === at ? [`${index + 1}. ${oneLine(sentence.text)}`] : []));
  });
  return [`=== ${number} ${id}`, `title: ${oneLine(comment.title ?? '')}`, ...lines, 'labels:', ''].join('\n');
}

/** A file to fill in: each comment with its numbered own sentences and a place for its labels. */
export const formatBatch = (examples: readonly Example[]): string => `${head}\n${examples.map((example, index) => entryOf(example, index + 1)).join('\n')}`;

/** A comment of a batch after labelling; null where nobody read it. */
export type Filled = PublicLabel | null;

const partPattern = /^([a-z-]+)\s*(\??)\s*=\s*(\d+(?:\s*,\s*\d+)*)$/;

function parsePart(part: string, label: PublicLabel, sentences: number, positions: readonly string[]): void {
  const [, position, unsure, list] = partPattern.exec(part) ?? [];
  if (position === undefined || list === undefined) throw new Error(`cannot read "${part}"; expected "position=2,3" or "position?=1"`);
  if (!positions.includes(position)) throw new Error(`there is no position "${position}"`);
  if (position in label.numbers) throw new Error(`"${position}" is there twice`);
  const numbers = list.split(',').map(Number);
  const wrong = numbers.find((number) => number < 1 || number > sentences);
  if (wrong !== undefined) throw new Error(`${position}: there is no sentence ${wrong}; the comment has ${sentences}`);
  label.numbers[position] = numbers;
  if (unsure) label.unsure.push(position);
}

function parseEntry(entry: string, positions: readonly string[]): Filled {
  const [header = '', ...lines] = entry.split(/\r?\n/);
  const [, source, nativeId] = /^\d+ (\S+) (\S+)$/.exec(header.trim()) ?? [];
  if (!source || !nativeId) throw new Error(`expected "=== NUMBER SOURCE ID", found "=== ${header}"`);
  const given = lines.filter((line) => line.startsWith('labels:')).map((line) => line.slice('labels:'.length).trim());
  if (given.length !== 1) throw new Error(`expected one line "labels:", found ${given.length}`);
  if (!given[0]) return null;
  const label: PublicLabel = { source, nativeId, numbers: {}, unsure: [], disagreed: [] };
  if (given[0] === 'none') return label;
  const sentences = lines.filter((line) => /^\d+\. /.test(line)).length;
  for (const part of given[0].split(';').map((each) => each.trim()).filter(Boolean)) parsePart(part, label, sentences, positions);
  return label;
}

/**
 * Reads a filled batch.
 *
 * @throws Error that lists everything that cannot be read, a line each, with the number of the comment
 */
export function parseBatch(text: string, name: string, positions: readonly string[]): Filled[] {
  const problems: string[] = [];
  const entries = text.split(/^=== /m).slice(1);
  if (entries.length === 0) throw new Error(`${name}: no comments; expected lines "=== NUMBER SOURCE ID"`);
  const filled = entries.map((entry, index) => {
    try {
      return parseEntry(entry, positions);
    } catch (error) {
      problems.push(`${name}: comment ${index + 1}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return filled;
}
