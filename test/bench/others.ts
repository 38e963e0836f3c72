import model from 'wink-eng-lite-web-model';
import bayes from 'wink-naive-bayes-text-classifier';
import winkNlp from 'wink-nlp';
import nlp from 'compromise';
import { loadData } from '../../src/training/data/load.ts';

/** What a developer would otherwise take from npm for the same task; each reads a text and answers a number. */
export interface Other {
  name: string;
  read(text: string): number;
  /** Share of a throughput run's text that is enough to measure it by: some take minutes for all of it. */
  share: number;
}

/** Phrases as one would write them down: the first five hundred runs of four words of our written examples. */
function phrases(): string[] {
  const found = new Set<string>();
  for (const { comment } of loadData().written) {
    const words = comment.blocks[0]?.text.toLowerCase().match(/[a-z']+/g) ?? [];
    if (words.length >= 4) found.add(words.slice(0, 4).join(' '));
    if (found.size === 500) break;
  }
  return [...found];
}

function expression(): Other {
  const pattern = new RegExp(`\\b(?:${phrases().join('|')})\\b`, 'gi');
  return { name: 'RegExp of 500 phrases', read: (text) => text.match(pattern)?.length ?? 0, share: 0.2 };
}

function wink(): Other {
  const reader = winkNlp(model, ['sbd', 'negation']);
  const { its } = reader;
  const classifier = bayes();
  const tokensOf = (text: string): string[] => reader.readDoc(text).tokens().out(its.normal) as string[];
  classifier.definePrepTasks([tokensOf]);
  for (const { comment, kind } of loadData().written.slice(0, 2000)) classifier.learn(comment.blocks[0]?.text ?? '', kind);
  classifier.consolidate();
  return { name: 'wink-nlp with naive Bayes', read: (text) => classifier.predict(text).length, share: 0.02 };
}

const compromise: Other = { name: 'compromise', read: (text) => nlp(text).match('(ai|llms|models) #Adverb? #Verb').length, share: 0.01 };

export const others = (): Other[] => [expression(), wink(), compromise];
