import type { OwnSentence } from '../../text/comment-sentences.ts';
import { inComment, inTitle, pairOf } from '../linear/features.ts';
import { Scanner } from '../linear/scanner.ts';
import type { Reason } from '../reasons.ts';
import { Lexicon, type Hits } from './lexicon.ts';
import { Lists } from './lists.ts';
import { partsOf, type PackedTables } from './packed-tables.ts';
import { stretchOf, type Stretch, type Surroundings } from './pattern-matcher.ts';
import { plainScope, scopeAt, scopes } from './scope.ts';
import { SentenceHits } from './sentence-hits.ts';

/** Two classes in a sentence make a pair when at most so many words stand between them. */
const pairReach = 11;
/** A comment is read up to this many sentences. */
const mostSentences = 150;
const questionMark = '?'.charCodeAt(0);

/** What a feature is. */
export type FeatureKind = 'class' | 'pair' | 'pattern';
export type Features = Map<number, FeatureKind>;

/** What was found in a comment. */
export interface ReadComment {
  /** For each sentence what stands in it. */
  sentences: Features[];
  /** What stands in the title and, told apart from what stands in a sentence, anywhere in the comment. */
  around: Features;
}

interface Sentence {
  hits: Hits;
  isQuestion: boolean;
}

/** Finds the concepts of a comment: which classes occur, which of them follow each other in a sentence, and which patterns match in which scope. */
export class ConceptReader {
  readonly #scanner = new Scanner();
  readonly #lexicon: Lexicon;
  readonly #sentence: SentenceHits;
  readonly #files: Uint16Array;
  readonly #features: Int32Array;
  readonly #patternFeatures: Int32Array;
  /** Where each pattern begins among the narrow numbers. */
  readonly #patterns: Int32Array;
  /** For each class the numbers of the patterns that are tried where it occurs. */
  readonly #waiting: Lists;
  readonly #lists: number[][];
  /** The last title that was read: a thread has one for all comments. */
  #title = { text: '', classes: new Set<number>() as ReadonlySet<number> };

  constructor(private readonly tables: PackedTables) {
    const { head, wide, narrow } = tables;
    this.#files = narrow.subarray(0, head.classes);
    this.#features = wide.subarray(0, head.classes);
    this.#patternFeatures = wide.subarray(head.classes);
    this.#patterns = new Int32Array(head.patterns);
    let at = head.classes;
    for (let number = 0; number < head.patterns; number++) {
      this.#patterns[number] = at;
      at = partsOf(narrow, at).end;
    }
    this.#waiting = new Lists(head.classes, (add) => this.#patterns.forEach((from, number) => add(narrow[partsOf(narrow, from).needed + 1]!, number)));
    this.#lexicon = new Lexicon({ words: head.words, phrases: narrow.subarray(at) }, head.classes);
    this.#sentence = new SentenceHits(this.#lexicon, head.classes);
    this.#lists = Array.from({ length: this.#files.reduce((most, file) => Math.max(most, file), 0) + 1 }, () => []);
  }

  /** The features of a comment's first sentences and of what is around them, as hashes, each once. */
  read(title: string, sentences: readonly OwnSentence[]): ReadComment {
    const read = sentences.slice(0, mostSentences).map(({ text }) => this.#find(text));
    const comment = new Set<number>();
    for (const { hits } of read) for (const number of hits.classes) comment.add(number);
    const surroundings: Surroundings = { title: this.#classesOf(title), comment };
    const matches = new Int32Array(this.tables.head.counts.length);
    const own = read.map((sentence) => this.#featuresOf(sentence, surroundings, matches));
    return { sentences: own, around: this.#featuresAround(surroundings.title, own, matches) };
  }

  #featuresOf(sentence: Sentence, surroundings: Surroundings, matches: Int32Array): Features {
    const features: Features = new Map();
    for (const number of sentence.hits.classes) if (this.#features[number] !== 0) features.set(this.#features[number]!, 'class');
    this.#addPairs(sentence.hits, features);
    this.#addMatches(sentence, surroundings, features, matches);
    return features;
  }

  /** @param matches how many matches in plain scope each position has in the comment */
  #featuresAround(title: ReadonlySet<number>, sentences: readonly Features[], matches: Int32Array): Features {
    const features: Features = new Map();
    for (const number of title) if (this.#features[number] !== 0) features.set(inTitle(this.#features[number]!), 'class');
    for (const own of sentences) for (const [feature, kind] of own) features.set(inComment(feature), kind);
    this.tables.head.counts.forEach(([once, more], position) => {
      if (matches[position]! > 0) features.set(once, 'pattern');
      if (matches[position]! > 1) features.set(more, 'pattern');
    });
    return features;
  }

  #find(text: string): Sentence {
    const words = this.#scanner.scan(text);
    return { hits: this.#lexicon.find(this.#scanner, text, words), isQuestion: words > 0 && this.#scanner.hashes[words - 1] === questionMark };
  }

  #classesOf(title: string): ReadonlySet<number> {
    if (this.#title.text !== title) this.#title = { text: title, classes: new Set(this.#find(title).hits.classes) };
    return this.#title.classes;
  }

  #addPairs({ classes, starts, ends }: Hits, features: Features): void {
    for (const hits of this.#byFile(classes)) {
      for (let first = 0; first < hits.length; first++) {
        const feature = this.#features[classes[hits[first]!]!]!;
        const end = ends[hits[first]!]!;
        for (let second = first + 1; second < hits.length && starts[hits[second]!]! - end <= pairReach; second++) {
          if (starts[hits[second]!]! < end) continue;
          const other = this.#features[classes[hits[second]!]!]!;
          if (other !== feature) features.set(pairOf(feature, other), 'pair');
        }
      }
    }
  }

  /** The hits of classes that are features, file by file: only classes of one file make pairs. */
  #byFile(classes: readonly number[]): number[][] {
    const lists = this.#lists;
    for (const list of lists) list.length = 0;
    for (let hit = 0; hit < classes.length; hit++) {
      if (this.#features[classes[hit]!] !== 0) lists[this.#files[classes[hit]!]!]!.push(hit);
    }
    return lists;
  }

  /** Adds the features of the patterns that match, and counts those in plain scope by their positions. */
  #addMatches(sentence: Sentence, surroundings: Surroundings, features: Features, matches: Int32Array): void {
    this.#visitMatches(sentence, surroundings, (feature, scope, { position }) => {
      features.set(feature, 'pattern');
      if (scope === plainScope) matches[position]!++;
    });
  }

  #visitMatches({ hits, isQuestion }: Sentence, surroundings: Surroundings, visit: (feature: number, scope: number, match: Stretch & { position: number }) => void): void {
    const { head, narrow } = this.tables;
    this.#sentence.take(hits);
    const { starts, items } = this.#waiting;
    const { length } = hits.classes;
    for (let hit = 0; hit < length; hit++) {
      if (this.#sentence.firstOf(hits.classes[hit]!) !== hit) continue;
      for (let next = starts[hits.classes[hit]!]!; next < starts[hits.classes[hit]! + 1]!; next++) {
        const [number, at] = [items[next]!, this.#patterns[items[next]!]!];
        const stretch = stretchOf(narrow, at, this.#sentence, surroundings);
        if (!stretch) continue;
        const scope = scopeAt(stretch.from, this.#sentence, isQuestion, head.scopes);
        visit(this.#patternFeatures[scopes.length * number + scope]!, scope, { ...stretch, position: narrow[at]! });
      }
    }
  }

  /**
   * The stretches of a sentence that are features by themselves, as offsets into its text: phrases of classes, and what patterns span.
   *
   * @param weightOf what a feature weighs; stretches whose feature weighs nothing or less are left out
   */
  stretches(title: string, text: string, weightOf: (feature: number) => number): Reason[] {
    const titleClasses = this.#classesOf(title);
    const sentence = this.#find(text);
    const { hits } = sentence;
    const found: Reason[] = [];
    const { starts, ends } = this.#scanner;
    const add = (feature: number, from: number, to: number): void => {
      const weight = weightOf(feature);
      if (weight > 0) found.push({ start: starts[from]!, end: ends[to - 1]!, weight });
    };
    hits.classes.forEach((number, hit) => this.#features[number] !== 0 && add(this.#features[number]!, hits.starts[hit]!, hits.ends[hit]!));
    const surroundings: Surroundings = { title: titleClasses, comment: new Set(hits.classes) };
    this.#visitMatches(sentence, surroundings, (feature, _, { from, to }) => add(feature, from, to));
    return found;
  }
}
