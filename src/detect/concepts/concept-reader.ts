import type { OwnSentence } from '../../text/comment-sentences.ts';
import { inComment, inTitle, pairOf } from '../linear/features.ts';
import { Scanner } from '../linear/scanner.ts';
import type { Reason } from '../reasons.ts';
import { ClassMarks } from './class-marks.ts';
import { FeatureSet, kinds } from './feature-set.ts';
import { IntList } from './int-list.ts';
import { Hits, Lexicon } from './lexicon.ts';
import { Lists } from './lists.ts';
import { partsOf, type PackedTables } from './packed-tables.ts';
import { PatternMatcher } from './pattern-matcher.ts';
import { plainScope, scopeAt, scopes } from './scope.ts';
import { SentenceHits } from './sentence-hits.ts';

/** Two classes in a sentence make a pair when at most so many words stand between them. */
const pairReach = 11;
/** A comment is read up to this many sentences. */
const mostSentences = 150;
const questionMark = '?'.charCodeAt(0);

interface Sentence {
  hits: Hits;
  isQuestion: boolean;
}

/** Finds the concepts of a comment: which classes occur, which of them follow each other in a sentence, and which patterns match in which scope. */
export class ConceptReader {
  readonly #scanner = new Scanner();
  readonly #lexicon: Lexicon;
  readonly #sentence: SentenceHits;
  readonly #matcher: PatternMatcher;
  readonly #files: Uint16Array;
  readonly #features: Int32Array;
  readonly #patternFeatures: Int32Array;
  /** Where each pattern begins among the narrow numbers. */
  readonly #patterns: Int32Array;
  /** For each class the numbers of the patterns that are tried where it occurs. */
  readonly #waiting: Lists;
  /** For each file the hits of its classes in the sentence that is read. */
  readonly #byFile: IntList[];
  /** What was found in each sentence of the comment that is read. */
  readonly #found: Sentence[] = [];
  readonly #own = new FeatureSet();
  readonly #around = new FeatureSet();
  /** How many matches in plain scope each position has in the comment. */
  readonly #matches: Int32Array;
  /** The classes of the comment, and those of the last title that was read: a thread has one for all comments. */
  readonly #comment: ClassMarks;
  readonly #title: ClassMarks;
  #titleText = '';

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
    [this.#comment, this.#title] = [new ClassMarks(head.classes), new ClassMarks(head.classes)];
    this.#matcher = new PatternMatcher(narrow, { sentence: this.#sentence, title: this.#title, comment: this.#comment });
    this.#byFile = Array.from({ length: this.#files.reduce((most, file) => Math.max(most, file), 0) + 1 }, () => new IntList());
    this.#matches = new Int32Array(head.counts.length);
  }

  /**
   * Reads a comment's first sentences.
   *
   * @param visit is called with what stands in each sentence in order; the set is another sentence's afterwards
   * @returns what stands in the title and, told apart from what stands in a sentence, anywhere in the comment; until the next comment is read
   */
  read(title: string, sentences: readonly OwnSentence[], visit: (features: FeatureSet, sentence: number) => void): FeatureSet {
    const count = Math.min(sentences.length, mostSentences);
    this.#comment.clear();
    for (let at = 0; at < count; at++) mark(this.#comment, this.#find(sentences[at]!.text, at).hits);
    this.#readTitle(title);
    this.#startAround();
    for (let at = 0; at < count; at++) {
      this.#readSentence(this.#found[at]!);
      visit(this.#own, at);
      this.#found[at]!.hits.clear();
    }
    this.tables.head.counts.forEach(([once, more], position) => {
      if (this.#matches[position]! > 0) this.#around.add(once, kinds.pattern);
      if (this.#matches[position]! > 1) this.#around.add(more, kinds.pattern);
    });
    return this.#around;
  }

  /** Begins what stands around a comment's sentences with the classes of its title. */
  #startAround(): void {
    this.#matches.fill(0);
    this.#around.clear();
    const { items, length } = this.#title.numbers;
    for (let at = 0; at < length; at++) {
      const feature = this.#features[items[at]!]!;
      if (feature !== 0) this.#around.add(inTitle(feature), kinds.class);
    }
  }

  #readSentence(sentence: Sentence): void {
    const { classes } = sentence.hits;
    const own = this.#own;
    own.clear();
    for (let hit = 0; hit < classes.length; hit++) {
      const feature = this.#features[classes.items[hit]!]!;
      if (feature !== 0) own.add(feature, kinds.class);
    }
    this.#addPairs(sentence.hits);
    this.#visitMatches(sentence, (feature, isPlain, position) => {
      own.add(feature, kinds.pattern);
      if (isPlain) this.#matches[position]!++;
    });
    for (let at = 0; at < own.features.length; at++) this.#around.add(inComment(own.features.items[at]!), own.kinds.items[at]!);
  }

  /** Finds the hits of a text, to be kept as those of the sentence of a number. */
  #find(text: string, at: number): Sentence {
    const sentence = (this.#found[at] ??= { hits: new Hits(), isQuestion: false });
    const words = this.#scanner.scan(text);
    this.#lexicon.find(this.#scanner, text, words, sentence.hits);
    sentence.isQuestion = words > 0 && this.#scanner.hashes[words - 1] === questionMark;
    return sentence;
  }

  #readTitle(title: string): void {
    if (this.#titleText === title) return;
    this.#titleText = title;
    this.#title.clear();
    mark(this.#title, this.#find(title, mostSentences).hits);
  }

  /** Adds a feature for each two classes of one file that stand near each other. */
  #addPairs({ classes, starts, ends }: Hits): void {
    for (const list of this.#byFile) list.clear();
    for (let hit = 0; hit < classes.length; hit++) {
      const number = classes.items[hit]!;
      if (this.#features[number] !== 0) this.#byFile[this.#files[number]!]!.push(hit);
    }
    for (const hits of this.#byFile) {
      for (let first = 0; first < hits.length; first++) {
        const feature = this.#features[classes.items[hits.items[first]!]!]!;
        const end = ends.items[hits.items[first]!]!;
        for (let second = first + 1; second < hits.length && starts.items[hits.items[second]!]! - end <= pairReach; second++) {
          if (starts.items[hits.items[second]!]! < end) continue;
          const other = this.#features[classes.items[hits.items[second]!]!]!;
          if (other !== feature) this.#own.add(pairOf(feature, other), kinds.pair);
        }
      }
    }
  }

  /** Calls back with the feature of each pattern that matches, whether in plain scope, and its position. */
  #visitMatches({ hits, isQuestion }: Sentence, visit: (feature: number, isPlain: boolean, position: number) => void): void {
    const { head, narrow } = this.tables;
    this.#sentence.take(hits);
    const { starts, items } = this.#waiting;
    const { length } = hits.classes;
    for (let hit = 0; hit < length; hit++) {
      const number = hits.classes.items[hit]!;
      if (this.#sentence.firstOf(number) !== hit) continue;
      for (let next = starts[number]!; next < starts[number + 1]!; next++) {
        const at = this.#patterns[items[next]!]!;
        if (!this.#matcher.matches(at)) continue;
        const scope = scopeAt(this.#matcher.from, this.#sentence, isQuestion, head.scopes);
        visit(this.#patternFeatures[scopes.length * items[next]! + scope]!, scope === plainScope, narrow[at]!);
      }
    }
  }

  /**
   * The stretches of a sentence that are features by themselves, as offsets into its text: phrases of classes, and what patterns span.
   *
   * @param weightOf what a feature weighs; stretches whose feature weighs nothing or less are left out
   */
  stretches(title: string, text: string, weightOf: (feature: number) => number): Reason[] {
    this.#readTitle(title);
    const sentence = this.#find(text, 0);
    this.#comment.clear();
    mark(this.#comment, sentence.hits);
    const { classes, starts: first, ends: last } = sentence.hits;
    const found: Reason[] = [];
    const { starts, ends } = this.#scanner;
    const add = (feature: number, from: number, to: number): void => {
      const weight = weightOf(feature);
      if (weight > 0) found.push({ start: starts[from]!, end: ends[to - 1]!, weight });
    };
    for (let hit = 0; hit < classes.length; hit++) {
      const feature = this.#features[classes.items[hit]!]!;
      if (feature !== 0) add(feature, first.items[hit]!, last.items[hit]!);
    }
    this.#visitMatches(sentence, (feature) => add(feature, this.#matcher.from, this.#matcher.to));
    return found;
  }
}

function mark(marks: ClassMarks, { classes }: Hits): void {
  for (let hit = 0; hit < classes.length; hit++) marks.add(classes.items[hit]!);
}
