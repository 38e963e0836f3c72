import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ConceptModel } from '../detect/concepts/concept-model.ts';
import { ConceptReader } from '../detect/concepts/concept-reader.ts';
import { packTables } from '../detect/concepts/packed-tables.ts';
import { readArtefact } from '../detect/encoder/artefact.ts';
import { Reader } from '../detect/encoder/reader.ts';
import { LinearModel } from '../detect/linear/linear-model.ts';
import { conceptBytes } from './concepts/file.ts';
import { compileConcepts, readAllRules } from './concepts/compile.ts';
import type { Example } from './data/examples.ts';
import { loadData } from './data/load.ts';
import { isHeldOut } from './data/held-out.ts';
import { readPlain } from './data/plain.ts';
import { fitDecision, fitPromise, fitUntitled } from './fit-decision.ts';
import { cheapFloorFor, floorFor } from './floor.ts';
import { linearBytes } from './linear-file.ts';
import { thresholdsFor } from './promises.ts';
import { scoreExamples } from './score-examples.ts';
import { trainConcepts } from './concepts/train.ts';
import { trainGate } from './train-gate.ts';
import { trainLinear } from './train-linear.ts';

const folder = 'src/detect/model';
const weightsPerPosition = 1500;
const conceptsPerPosition = 30_000;
const gateRecall = 0.97;
/** Of the comments on other things one in so many teaches. */
const plainEvery = 12;
const seed = 20_261_123;

function* textsOf(examples: readonly Example[]): Generator<string> {
  for (const title of new Set(examples.map(({ comment }) => comment.title ?? ''))) yield title;
  for (const { sentences } of examples) for (const { text } of sentences) yield text;
}

const started = performance.now();
const say = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const { train, pool, dev, written } = loadData();
if (train.length === 0 || dev.length === 0) {
  console.error('The texts of the labelled comments are not on this machine: `npm run corpus:join` says how to get them.');
  process.exit(1);
}
say(`${train.length + pool.length} real comments, ${written.length} written, ${dev.length} to set thresholds with`);

const artefact = readArtefact(readFileSync(`${folder}/encoder.bin`));
const { positions } = artefact.header;
// Comments of the threads that thresholds are set with would make them look better than they are.
const devThreads = new Set(dev.map(({ group }) => group));
const real = [...train, ...pool].filter(({ group }) => !devThreads.has(group));
const writtenToLearn = written.filter((example) => !isHeldOut(example));
const plain = readPlain(plainEvery);
say(`${plain.toLearn.length} comments about other things`);
const linear = trainLinear([...real, ...plain.toLearn], writtenToLearn, positions, seed);
say(`linear stage: ${linear.index.size} features`);
const gate = trainGate(real, writtenToLearn, plain.toLearn, gateRecall, seed);
mkdirSync(folder, { recursive: true });
const bytes = linearBytes(linear, gate, positions, weightsPerPosition);
writeFileSync(`${folder}/linear.bin`, bytes);
say(`linear stage written: ${(bytes.length / 1024).toFixed(0)} KB`);

const concepts = packTables(compileConcepts(readAllRules(), positions, textsOf([...real, ...writtenToLearn, ...plain.toLearn]), true));
say(`${concepts.head.patterns} patterns over ${concepts.head.classes} classes of phrases`);
const trained = trainConcepts([...real, ...plain.toLearn], writtenToLearn, new ConceptReader(concepts), positions, seed);
const conceptFile = conceptBytes(trained, concepts, positions, conceptsPerPosition);
writeFileSync(`${folder}/concepts.bin`, conceptFile);
say(`concepts written: ${trained.index.size} features, ${(conceptFile.length / 1024).toFixed(0)} KB`);

const stages = { linear: new LinearModel(bytes), concepts: new ConceptModel(conceptFile), reader: new Reader(artefact) };
const scored = dev.map((example) => scoreExamples([example], stages));
const labels = scored.flat();
say(`${labels.length} answers of the stages on comments that none of them has seen`);
const fitted = fitDecision(labels, positions);
const heldOut = written.filter(isHeldOut);
const scoredHeldOut = heldOut.map((example) => scoreExamples([example], stages));
const untitled = scoredHeldOut.filter((_, at) => !heldOut[at]!.comment.title).flat();
const weights = { ...fitted, untitled: fitUntitled(untitled, fitted), promise: fitPromise(labels, positions) };
say(`slopes: encoder ${weights.encoder.toFixed(2)}, concepts ${weights.concepts.toFixed(2)}; without title ${weights.untitled.toFixed(2)}`);
const thresholds = Object.fromEntries(
  thresholdsFor(labels, weights).map(([level, { threshold, precision, recall, f1 }]) => {
    say(`${level}: confidence ${threshold.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
    return [level, threshold];
  }),
);
// Written examples count as well: arguments without the famous words are what only the encoder finds.
const [floor, cheapFloor] = [floorFor, cheapFloorFor].map((find) => Math.min(...[scored, scoredHeldOut].map((each) => find(each, weights, thresholds.everything!)))) as [number, number];
say(`read further: comments whose linear log-odds reach ${floor.toFixed(2)}, of them windows with a sentence whose concepts reach ${cheapFloor.toFixed(2)}`);
writeFileSync(`${folder}/decision.json`, `${JSON.stringify({ ...weights, thresholds, floor, cheapFloor }, null, 2)}\n`);
say('done');
