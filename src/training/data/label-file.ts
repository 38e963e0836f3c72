import { readFileSync } from 'node:fs';

/** The labels of one public comment, without its text: `numbers` are its evidence sentences per position, counted from 1. */
export interface PublicLabel {
  /** Where the comment was published: "hn", "reddit", "metafilter". */
  source: string;
  /** The site's own id; "@..." where it is unknown and only the corpus file's id is. */
  nativeId: string;
  numbers: Record<string, number[]>;
  /** Close calls. */
  unsure: string[];
  /** Positions that only one of two annotators gave: neither right nor wrong. */
  disagreed: string[];
}

const partPattern = /^([a-z-]+)([?!]*)=(\d+(?:,\d+)*)?$/;

function parseLine(line: string, where: string): PublicLabel {
  const [source = '', nativeId = '', ...parts] = line.split(' ');
  const label: PublicLabel = { source, nativeId, numbers: {}, unsure: [], disagreed: [] };
  if (!nativeId) throw new Error(`${where}: expected "SOURCE ID [POSITION=SENTENCES ...]", found "${line}"`);
  for (const part of parts) {
    const [, position, marks = '', numbers = ''] = partPattern.exec(part) ?? [];
    if (!position) throw new Error(`${where}: cannot read "${part}"`);
    if (marks.includes('!')) label.disagreed.push(position);
    if (marks.includes('?')) label.unsure.push(position);
    if (!marks.includes('!')) label.numbers[position] = numbers ? numbers.split(',').map(Number) : [];
  }
  return label;
}

/**
 * Reads a file of labels: a line a comment, "SOURCE ID POSITION=2,3 POSITION?=1 POSITION!=", where the numbers are
 * sentences as src/text/sentences.ts cuts them, "?" marks a close call and "!" a disagreement. A line without positions is a
 * comment that was read and carries none.
 *
 * @throws Error that names the file and line
 */
export function parseLabels(text: string, name: string): PublicLabel[] {
  return text.split('\n').flatMap((line, index) => (line.trim() && !line.startsWith('#') ? [parseLine(line.trim(), `${name}:${index + 1}`)] : []));
}

/** The line of a label, as {@link parseLabels} reads it. */
export function formatLabel({ source, nativeId, numbers, unsure, disagreed }: PublicLabel): string {
  const given = Object.entries(numbers).map(([position, list]) => `${position}${unsure.includes(position) ? '?' : ''}=${list.join(',')}`);
  const open = disagreed.filter((position) => !(position in numbers)).map((position) => `${position}!=`);
  return [source, nativeId, ...given, ...open].join(' ');
}

/** Labels of a file of the repository. */
export const readLabels = (path: string): PublicLabel[] => parseLabels(readFileSync(path, 'utf8'), path.split('/').at(-1)!);
