import decisionFile from './model/decision.json';
import linearFile from './model/linear.bin';
import { ConceptModel } from './concepts/concept-model.ts';
import { readArtefact } from './encoder/artefact.ts';
import { Reader } from './encoder/reader.ts';
import { decisionSchema, type Decision } from './decision.ts';
import { modelFiles, readModelFiles } from './model-files.ts';
import { LinearModel } from './linear/linear-model.ts';

/** The trained parts of the detector. */
export interface Stages {
  decision: Decision;
  linear: LinearModel;
  concepts: ConceptModel;
  reader: Reader;
}

let loaded: Partial<Stages> = {};

/** The first stage and the decision; read when first needed. */
export function firstStage(): Pick<Stages, 'decision' | 'linear'> {
  const decision = (loaded.decision ??= decisionSchema.parse(decisionFile));
  const linear = (loaded.linear ??= new LinearModel(linearFile));
  return { decision, linear };
}

/** What reads a comment's concepts, made when a comment first passes the gate: some tens of milliseconds. */
export function conceptStage(): ConceptModel {
  return (loaded.concepts ??= new ConceptModel(modelFiles().concepts));
}

/** The encoder, read when a comment first passes the gate: about 3 MB and some tens of milliseconds. */
export function secondStage(): Reader {
  return (loaded.reader ??= new Reader(readArtefact(modelFiles().encoder)));
}

/** Makes the stages after the first, so that nothing is read while a comment waits. */
export async function readLaterStages(): Promise<void> {
  if (loaded.concepts && loaded.reader) return;
  const { concepts, encoder } = await readModelFiles();
  loaded.concepts ??= new ConceptModel(concepts);
  loaded.reader ??= new Reader(readArtefact(encoder));
}

/** Lets go of everything that was read. */
export function unload(): void {
  loaded = {};
}
