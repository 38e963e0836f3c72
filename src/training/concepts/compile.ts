import { readFileSync, readdirSync } from 'node:fs';
import type { ConceptTables, PatternItem } from '../../detect/concepts/concept-tables.ts';
import { Hits, Lexicon } from '../../detect/concepts/lexicon.ts';
import { scopeReach, scopes } from '../../detect/concepts/scope.ts';
import { Scanner } from '../../detect/linear/scanner.ts';
import { readRules, type RuleFile } from './rule-file.ts';

const folder = 'src/training/corpus/rules';
/** The rule file that defines the classes of {@link scopeReach}. */
const scopeFile = 'scopes';

/** FNV-1a over UTF-16 code units, mixed once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** All rule files of the repository by name. */
export function readAllRules(): Map<string, RuleFile> {
  const names = readdirSync(folder).sort().map((file) => file.replace(/\.txt$/, ''));
  return new Map(names.map((name) => [name, readRules(readFileSync(`${folder}/${name}.txt`, 'utf8'), `${name}.txt`)]));
}

/** The words of a phrase as the scanner sees them. */
function wordsOf(phrase: string, scanner: Scanner): string[] {
  return phrase.split(/\s+/).filter(Boolean).flatMap((part) => {
    if (part === '_') return [part];
    const count = scanner.scan(part);
    return Array.from({ length: count }, (_, at) => {
      const word = part.slice(scanner.starts[at], scanner.ends[at]).toLowerCase().replaceAll('’', "'");
      return at === count - 1 && part.endsWith('*') ? `${word}*` : word;
    });
  });
}

/** A phrase's words, parted by spaces, with the numbers of the classes that it belongs to. */
type Phrases = [words: string, classes: ReadonlySet<number>][];

/** Each phrase of all classes once, in alphabetical order. */
function phrasesOf(classes: readonly NumberedClass[]): Phrases {
  const scanner = new Scanner();
  const byWords = new Map<string, Set<number>>();
  classes.forEach(({ phrases }, number) => {
    for (const phrase of phrases) {
      const words = wordsOf(phrase, scanner).join(' ');
      if (words) byWords.set(words, (byWords.get(words) ?? new Set()).add(number));
    }
  });
  return [...byWords].sort(([first], [second]) => (first < second ? -1 : 1));
}

/** Phrases as {@link ConceptTables} lays them out, and for each where its list of classes stands there. */
function layOut(phrases: Phrases, isAsked: (number: number) => boolean): Pick<ConceptTables, 'words' | 'phrases'> & { places: number[] } {
  const words = [...new Set(phrases.flatMap(([phrase]) => phrase.split(' ')))];
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const laidOut: number[] = [];
  const places: number[] = [];
  for (const [phrase, numbers] of phrases) {
    const own = phrase.split(' ').map((word) => placeOf.get(word)!);
    const asked = [...numbers].filter(isAsked);
    const others = [...numbers].filter((number) => !isAsked(number));
    places.push(laidOut.length + own.length + 1);
    laidOut.push(own.length, ...own, others.length, ...others, asked.length, ...asked);
  }
  if (words.length > 0xffff) throw new RangeError('more words than 16 bits can number');
  return { words: words.join(' '), phrases: Uint16Array.from(laidOut), places };
}

/** How often each phrase occurs in some texts. */
function frequencyOf(phrases: Phrases, texts: Iterable<string>, classes: number): Float64Array {
  const { places, ...tables } = layOut(phrases, () => true);
  const numberAt = new Map(places.map((place, number) => [place, number]));
  const lexicon = new Lexicon(tables, classes);
  const scanner = new Scanner();
  const counts = new Float64Array(phrases.length);
  const hits = new Hits();
  for (const text of texts) {
    lexicon.find(scanner, text, scanner.scan(text), hits);
    for (let at = 0; at < hits.phrases.length; at++) counts[numberAt.get(hits.phrases.items[at]!)!]!++;
  }
  return counts;
}

interface NumberedClass {
  file: string;
  place: number;
  name: string;
  phrases: readonly string[];
}

/** Numbers the classes of all files. Those that stand in patterns only are one where they have the same phrases, in whatever file. */
function numberedClasses(files: ReadonlyMap<string, RuleFile>): { classes: NumberedClass[]; numbers: Map<string, number> } {
  const classes: NumberedClass[] = [];
  const numbers = new Map<string, number>();
  const unnamed = new Map<string, number>();
  for (const [place, [file, rules]] of [...files].entries()) {
    for (const [name, phrases] of rules.classes) {
      const content = name.startsWith('~') ? [...new Set(phrases)].sort().join() : null;
      const known = content === null ? undefined : unnamed.get(content);
      const number = known ?? classes.push({ file, place, name, phrases }) - 1;
      if (content !== null) unnamed.set(content, number);
      numbers.set(`${file}@${name}`, number);
    }
  }
  return { classes, numbers };
}

/** The classes without which a pattern cannot match, rarest first. */
function neededBy(items: readonly PatternItem[], frequency: ArrayLike<number>): number[] {
  const needed = new Set(items.filter(({ place, optional }) => place === 'here' && !optional).map(({ of }) => of));
  return [...needed].sort((first, second) => frequency[first]! - frequency[second]! || first - second);
}

/**
 * Puts rule files together as the engine reads them.
 *
 * @param positions all positions in order
 * @param texts texts of the kind that will be read: how often phrases occur in them decides where patterns are tried, which is a matter of speed alone
 * @param onlySeen leaves out the phrases that occur in none of the texts
 * @throws RangeError where a pattern speaks for a position that there is not
 */
export function compileConcepts(files: ReadonlyMap<string, RuleFile>, positions: readonly string[], texts: Iterable<string>, onlySeen = false): ConceptTables {
  const { classes, numbers } = numberedClasses(files);
  const scopeClasses = Object.keys(scopeReach).map((name) => numbers.get(`${scopeFile}@${name}`) ?? classes.length);
  const places = classes.map(({ place }) => place);
  const phrases = phrasesOf(classes);
  const occurrences = frequencyOf(phrases, texts, classes.length);
  const frequency = new Float64Array(classes.length);
  phrases.forEach(([, own], at) => own.forEach((number) => (frequency[number]! += occurrences[at]!)));
  const patterns = [...files].flatMap(([file, rules]) => rules.patterns.map(({ position, source, items: named }) => {
    const at = positions.indexOf(position);
    if (at < 0) throw new RangeError(`${file}.txt: there is no position ${position}`);
    const items = named.map((item) => ({ ...item, of: numbers.get(`${file}@${item.of}`)! }));
    return { position: at, features: scopes.map((scope) => hashOf(`${file} ${position} ${source} ${scope}`)), items, needed: neededBy(items, frequency) };
  }));
  const features = classes.map(({ file, name }) => (name.startsWith('~') || file === scopeFile ? 0 : hashOf(`${file}@${name}`)));
  const elsewhere = patterns.flatMap(({ items, needed }) => [needed[0]!, ...items.filter(({ place }) => place === 'title' || place === 'comment').map(({ of }) => of)]);
  const found = new Set([...scopeClasses, ...elsewhere]);
  const counts = positions.map((position): [number, number] => [hashOf(position), hashOf(`${position} more`)]);
  const kept = onlySeen ? phrases.filter((_, at) => occurrences[at]! > 0) : phrases;
  const { words, phrases: laidOut } = layOut(kept, (number) => features[number] === 0 && !found.has(number));
  return { words, phrases: laidOut, files: places, features, scopes: scopeClasses, patterns, counts };
}
