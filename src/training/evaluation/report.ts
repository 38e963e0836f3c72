import { levelSchema, type Level } from '../../comment.ts';
import type { Interval } from './bootstrap.ts';
import { diagramOf } from './diagram.ts';
import { addressOf, type Mistake, type Mistakes } from './errors.ts';
import { html, type Html } from './html.ts';
import type { Judged } from './judge.ts';
import type { Row } from './measure.ts';
import { percent } from './print.ts';
import type { RealFigures } from './real.ts';
import style from './report.css';
import type { JudgedWritten, WrittenFigures, WrittenPart } from './written.ts';

/** Everything that the report shows; `real` is null where the texts of public comments are absent. */
export interface Report {
  made: string;
  real: { figures: RealFigures; mistakes: Mistakes } | null;
  written: { figures: WrittenFigures; mistakes: Mistakes<JudgedWritten> };
}

const cell = ({ value, low, high }: Interval): Html =>
  Number.isNaN(value) ? html`<td>–</td>` : html`<td>${value.toFixed(2)} <small>${low.toFixed(2)}–${high.toFixed(2)}</small></td>`;

const table = (head: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="scroll"><table><thead><tr>${head.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

const rowsTable = (rows: readonly Row[]): Html =>
  table(['', 'precision', 'recall', 'F1', 'badges', 'right', 'assertions'], rows.map(({ name, precision, recall, f1, shown, right, asserted }) =>
    html`<tr${name.includes(',') ? html` class="summary"` : ''}><td>${name}</td>${[precision, recall, f1].map(cell)}<td>${shown}</td><td>${right}</td><td>${asserted}</td></tr>`));

function realLevel(level: Level, { levels, crossFitted }: RealFigures): Html {
  const { rows, evidence, random } = levels[level];
  return html`<h3>Level “${level}”</h3>${rowsTable(rows)}
<p>Right evidence sentence, of right badges: ${percent(evidence)}.<br>Random comments without a position that get a badge: ${percent(random)}.</p>
<details><summary>With calibration and thresholds from the other threads</summary>${rowsTable(crossFitted[level])}</details>`;
}

function publicMistakes(title: string, mistakes: readonly Mistake[]): Html {
  const link = ({ id }: Judged): Html => {
    const address = addressOf(id);
    return address ? html`<a href="${address}">${id}</a>` : html`${id}`;
  };
  return html`<details><summary>${title}</summary>${table(['comment', 'position', 'confidence'], mistakes.map(({ comment, position, confidence }) =>
    html`<tr><td>${link(comment)}</td><td>${position}</td><td>${confidence.toFixed(2)}</td></tr>`))}</details>`;
}

function realPart({ figures, mistakes }: NonNullable<Report['real']>): Html {
  return html`<h2>Real comments</h2><p class="note">${figures.comments} comments of ${figures.threads} threads, each labelled twice. Small figures are 95 % intervals
(bootstrap by thread). Calibration and thresholds were set on these comments; the folded tables show what holds without that.</p>
${levelSchema.options.map((level) => realLevel(level, figures))}
<h2>Comments about other things</h2><p>Pass the gate: ${percent(figures.plain.passed)}.
${levelSchema.options.map((level) => html`<br>Get a badge at level “${level}”: ${percent(figures.plain.badged[level])}.`)}</p>
<h2>Is the confidence honest?</h2><figure>${diagramOf(figures.reliability)}
<figcaption>Each dot is a group of candidates, the larger the more; bars are 95 % intervals. Expected calibration error ${figures.reliability.error.toFixed(3)}.</figcaption></figure>
<h2>Worst mistakes on real comments</h2><p class="note">At the balanced level. Other people's words stay on their sites.</p>
${publicMistakes('Surest false alarms', mistakes.falseAlarms)}${publicMistakes('Assertions that were missed', mistakes.missed)}`;
}

const writtenPart = ({ part, examples, rows, negatives }: WrittenPart): Html =>
  html`<h3>${part}, ${examples} examples</h3>${rowsTable(rows)}<details><summary>Hard negatives badged with the position that they were written against: ${percent(negatives[0]!.badged)}</summary>
${table(['kind', 'badged'], negatives.slice(1).map(({ kind, badged }) => html`<tr><td>${kind}</td><td>${percent(badged)}</td></tr>`))}</details>`;

function writtenMistakes(title: string, mistakes: readonly Mistake<JudgedWritten>[]): Html {
  const words = ({ example }: JudgedWritten): string => example.comment.blocks.map(({ text }) => text).join(' / ');
  return html`<details><summary>${title}</summary>${table(['example', 'position', 'confidence', 'text'], mistakes.map(({ comment, position, confidence }) =>
    html`<tr><td>${comment.id}<br><small>${comment.example.kind}</small></td><td>${position}</td><td>${confidence.toFixed(2)}</td><td class="words">${words(comment)}</td></tr>`))}</details>`;
}

/** The report as one page that needs nothing else. */
export function reportPage({ made, real, written }: Report): string {
  const levels = levelSchema.options.map((level) => html`<details${level === 'balanced' ? html` open` : ''}><summary>Level “${level}”</summary>${written.figures[level].map(writtenPart)}</details>`);
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Evaluation</title>
<style>${style}</style></head><body><h1>How well positions are recognised</h1><p class="note">${made}</p>
${real ? realPart(real) : html`<p>The texts of public comments are not on this machine: only written examples were measured.</p>`}
<h2>Written examples</h2><p class="note">Our own. The model was trained on them but for the held-out ones and the independent ones, whose authors knew the codebook alone.</p>${levels}
<h3>Worst mistakes</h3>${writtenMistakes('Surest false alarms', written.mistakes.falseAlarms)}${writtenMistakes('Assertions that were missed', written.mistakes.missed)}
</body></html>`.text;
}
