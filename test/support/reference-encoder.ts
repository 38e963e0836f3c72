import type { Artefact } from '../../src/detect/encoder/artefact.ts';

type Rows = number[][];

/** A matrix of the artefact as plain numbers, row by row. */
function rowsOf(artefact: Artefact, name: string): Rows {
  const { rows, columns, integers, scales, floats } = artefact.tensor(name);
  const value = (row: number, column: number) => (scales.length > 0 ? integers[row * columns + column]! * scales[row]! : floats[row * columns + column]!);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => value(row, column)));
}

const product = (first: number[], second: number[]): number => first.reduce((sum, value, index) => sum + value * second[index]!, 0);

/** A row as the products read it: the largest magnitude is 127 steps. */
function rounded(row: number[]): number[] {
  const step = Math.max(...row.map(Math.abs)) / 127;
  return row.map((value) => (step > 0 ? Math.round(value / step) * step : 0));
}

function linear(artefact: Artefact, name: string, input: Rows): Rows {
  const weights = rowsOf(artefact, name);
  const [bias = []] = rowsOf(artefact, `${name}.bias`);
  return input.map(rounded).map((row) => weights.map((unit, index) => product(row, unit) + bias[index]!));
}

function normalise(artefact: Artefact, name: string, input: Rows): Rows {
  const [[gain = []], [bias = []]] = [rowsOf(artefact, `${name}.gain`), rowsOf(artefact, `${name}.bias`)];
  return input.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
    return row.map((value, index) => ((value - mean) / Math.sqrt(variance + 1e-5)) * gain[index]! + bias[index]!);
  });
}

function mix(artefact: Artefact, name: string, input: Rows): Rows {
  const weights = rowsOf(artefact, name);
  return input.map((row, at) => row.map((value, column) => value + [-1, 0, 1].reduce((sum, step, index) => sum + (input[at + step]?.[column] ?? 0) * weights[index]![column]!, 0)));
}

function attend(rows: Rows, width: number, heads: number): Rows {
  const size = width / heads;
  return rows.map((row) =>
    Array.from({ length: heads }, (_, head) => {
      const part = (from: number[], kind: number) => from.slice(kind * width + head * size, kind * width + (head + 1) * size);
      const scores = rows.map((other) => product(part(row, 0), part(other, 1)) / Math.sqrt(size));
      const weights = scores.map((score) => Math.exp(score - Math.max(...scores)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return Array.from({ length: size }, (_, index) => rows.reduce((sum, other, at) => sum + (weights[at]! / total) * part(other, 2)[index]!, 0));
    }).flat(),
  );
}

const add = (first: Rows, second: Rows): Rows => first.map((row, at) => row.map((value, index) => value + second[at]![index]!));

/** The encoder in the plainest arithmetic there is: what the kernel must agree with. */
export function referenceStates(artefact: Artefact, ids: readonly number[]): Rows {
  const { width, heads, layers } = artefact.header;
  const embedding = rowsOf(artefact, 'embedding');
  const places = rowsOf(artefact, 'positions');
  let state = add(linear(artefact, 'projection', ids.map((id) => embedding[id]!)), places.slice(0, ids.length));
  for (let index = 0; index < layers; index++) {
    const name = `layer${index}`;
    const mixed = mix(artefact, `${name}.neighbours`, normalise(artefact, `${name}.attentionNorm`, state));
    state = add(state, linear(artefact, `${name}.attentionOut`, attend(linear(artefact, `${name}.queryKeyValue`, mixed), width, heads)));
    const hidden = linear(artefact, `${name}.hiddenIn`, normalise(artefact, `${name}.hiddenNorm`, state)).map((row) => row.map((value) => Math.max(0, value)));
    state = add(state, linear(artefact, `${name}.hiddenOut`, hidden));
  }
  return normalise(artefact, 'lastNorm', state);
}

/** Log-odds of each position for the tokens [start, end) of a window, from its states. */
export function referenceScores(artefact: Artefact, states: Rows, start: number, end: number): number[] {
  const [sentence, context, [bias = []]] = [rowsOf(artefact, 'sentenceHead'), rowsOf(artefact, 'contextHead'), rowsOf(artefact, 'headBias')];
  const tokens = states.slice(start, end);
  const mean = states[0]!.map((_, index) => tokens.reduce((sum, row) => sum + row[index]!, 0) / tokens.length);
  const most = states[0]!.map((_, index) => Math.max(...tokens.map((row) => row[index]!)));
  return bias.map((value, position) => value + product(states[0]!, context[position]!) + product([...mean, ...most], sentence[position]!));
}
