import { html, type Html } from './html.ts';
import type { Bin, Reliability } from './reliability.ts';

const size = 320;
const margin = 44;
const at = (share: number): string => (margin + share * size).toFixed(1);
const up = (share: number): string => (margin / 2 + (1 - share) * size).toFixed(1);

function point({ confidence, right }: Bin, most: number): Html {
  const radius = (3 + 6 * Math.sqrt(right.of / most)).toFixed(1);
  const label = `${right.of} candidates: said ${confidence.toFixed(2)}, right ${right.value.toFixed(2)} (${right.low.toFixed(2)} to ${right.high.toFixed(2)})`;
  return html`<g tabindex="0"><title>${label}</title>
<line class="range" x1="${at(confidence)}" x2="${at(confidence)}" y1="${up(right.low)}" y2="${up(right.high)}"/>
<circle cx="${at(confidence)}" cy="${up(right.value)}" r="${radius}"/></g>`;
}

/** The reliability diagram: confidence to the right, share of right answers upwards; an honest engine stays on the diagonal. */
export function diagramOf({ bins, error }: Reliability): Html {
  const most = Math.max(1, ...bins.map(({ right }) => right.of));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return html`<svg class="diagram" viewBox="0 0 ${size + 1.5 * margin} ${size + 1.5 * margin}" role="img" aria-label="Reliability diagram, expected calibration error ${error.toFixed(3)}">
${ticks.map((tick) => html`<line class="grid" x1="${at(0)}" x2="${at(1)}" y1="${up(tick)}" y2="${up(tick)}"/>
<line class="grid" x1="${at(tick)}" x2="${at(tick)}" y1="${up(0)}" y2="${up(1)}"/>
<text x="${at(tick)}" y="${size + margin}" text-anchor="middle">${tick}</text><text x="${margin - 8}" y="${up(tick)}" dy="0.35em" text-anchor="end">${tick}</text>`)}
<line class="honest" x1="${at(0)}" y1="${up(0)}" x2="${at(1)}" y2="${up(1)}"/>
<polyline points="${bins.map(({ confidence, right }) => `${at(confidence)},${up(right.value)}`).join(' ')}"/>
${bins.map((bin) => point(bin, most))}
<text x="${at(0.5)}" y="${size + 1.4 * margin}" text-anchor="middle">confidence</text>
<text transform="translate(12 ${up(0.5)}) rotate(-90)" text-anchor="middle">share right</text></svg>`;
}
