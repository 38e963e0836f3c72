import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { namesAi } from '../detect/names-ai.ts';
import { exampleOfWritten, type Example, wordsOf } from './data/examples.ts';
import { readLabels } from './data/label-file.ts';
import { loadData } from './data/load.ts';
import { readPlain } from './data/plain.ts';
import { keyOf } from './data/texts.ts';
import { isHeldOut } from './data/held-out.ts';
import { readWritten, type WrittenComment } from './data/written.ts';
import { worstMistakes } from './evaluation/errors.ts';
import { figuresToKeep, findDrops, gateFile, readKept, writeKept } from './evaluation/gate.ts';
import { percent, realText, writtenText } from './evaluation/print.ts';
import { measureReal } from './evaluation/real.ts';
import { reportPage, type Report } from './evaluation/report.ts';
import { shareOf } from './evaluation/share.ts';
import { judgeWritten, measureWritten } from './evaluation/written.ts';

const usage = `Usage: npm run evaluate                 measures the engine, prints figures, writes out/evaluation.html and .json
       npm run evaluate -- --check      some of the written examples; fails when a figure is worse than ${gateFile} by more than its noise
       npm run evaluate -- --accept     the same examples; makes the figures of now the ones to hold`;

const corpus = 'src/training/corpus';
const mostMistakes = 40;

/** Of the arguments in threads whose title names nothing of AI, how many comments name nothing either: in a long thread they may be passed over. */
function namelessText(examples: readonly Example[]): string {
  const arguing = examples.filter(({ labels, comment }) => Object.keys(labels).length > 0 && !namesAi(comment.title ?? ''));
  return `Labelled arguments under a title that names nothing of AI, which name nothing either: ${percent(shareOf(arguing, (each) => !namesAi(wordsOf(each))))}`;
}

function evaluateReal(): Report['real'] {
  const { dev, train, pool } = loadData();
  if (dev.length === 0) {
    console.log('The texts of public comments are not on this machine (`npm run corpus:join` gets them): only written examples are measured.\n');
    return null;
  }
  const random = new Set(readLabels(`${corpus}/labels/dev-random.txt`).map(keyOf));
  const { figures, judged } = measureReal(dev, random, readPlain().heldOut);
  console.log(`${realText(figures)}\n\n${namelessText([...dev, ...train, ...pool])}\n`);
  return { figures, mistakes: worstMistakes(judged, 'balanced', mostMistakes) };
}

/** All that no model was taught, and one in eight pairs of neighbours of the others: enough to notice that something got worse. */
const isHeld = (written: WrittenComment, index: number): boolean => isHeldOut(written) || Math.floor(index / 2) % 8 === 0;

function evaluateWritten(isWanted: typeof isHeld = () => true): Report['written'] {
  const judged = judgeWritten(readWritten(`${corpus}/written`).filter(isWanted).map(exampleOfWritten));
  const independent = judgeWritten(readWritten(`${corpus}/independent`).map(exampleOfWritten));
  return { figures: measureWritten(judged, independent), mistakes: worstMistakes([...judged, ...independent], 'balanced', mostMistakes) };
}

function evaluate(): void {
  const real = evaluateReal();
  const written = evaluateWritten();
  console.log(writtenText(written.figures));
  mkdirSync('out', { recursive: true });
  writeFileSync('out/evaluation.json', `${JSON.stringify({ real: real?.figures ?? null, written: written.figures }, null, 1)}\n`);
  writeFileSync('out/evaluation.html', reportPage({ made: new Date().toISOString().slice(0, 10), real, written }));
  console.log('\nout/evaluation.html, out/evaluation.json');
}

function check(): void {
  if (!existsSync(gateFile)) throw new Error(`${gateFile} is missing: \`npm run evaluate -- --accept\` makes it.`);
  const drops = findDrops(readKept(), figuresToKeep(evaluateWritten(isHeld).figures));
  for (const drop of drops) console.error(drop);
  if (drops.length > 0) throw new Error('Recognition of the written examples got worse. If that is meant, accept it: npm run evaluate -- --accept');
  console.log('Recognition of the written examples: no figure is worse than before.');
}

try {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { check: flag, accept: flag, help: flag } });
  if (values.help) console.log(usage);
  else if (values.accept) writeKept(figuresToKeep(evaluateWritten(isHeld).figures));
  else if (values.check) check();
  else evaluate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
