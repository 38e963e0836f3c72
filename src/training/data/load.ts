import { examplesOfLabels, exampleOfWritten, type Example, type WrittenExample } from './examples.ts';
import { readLabels } from './label-file.ts';
import { withoutTextsOf } from './measuring.ts';
import { readTexts } from './texts.ts';
import { readWritten } from './written.ts';

/** Everything that is known about real and written comments, ready for the engine. */
export interface Data {
  /** Real comments labelled once: from the first rounds, and the later, actively selected ones. */
  train: Example[];
  pool: Example[];
  /** Real comments labelled twice: for thresholds and for measuring, never for training. */
  dev: Example[];
  written: WrittenExample[];
}

const corpus = 'src/training/corpus';

/** Reads the repository's labels and written examples and joins the labels with the texts that this machine has. */
export function loadData(): Data {
  const texts = readTexts();
  const real = (name: string): Example[] => examplesOfLabels(readLabels(`${corpus}/labels/${name}.txt`), texts);
  const dev = real('dev');
  return {
    train: withoutTextsOf(dev, real('train')),
    pool: withoutTextsOf(dev, real('pool')),
    dev,
    written: readWritten(`${corpus}/written`).map(exampleOfWritten),
  };
}
