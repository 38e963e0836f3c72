import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { exampleOfWritten, type Example } from '../../../src/training/data/examples.ts';
import { addressOf, worstMistakes } from '../../../src/training/evaluation/errors.ts';
import { html } from '../../../src/training/evaluation/html.ts';
import { realText, writtenText } from '../../../src/training/evaluation/print.ts';
import { measureReal } from '../../../src/training/evaluation/real.ts';
import { reportPage } from '../../../src/training/evaluation/report.ts';
import { judgeWritten, measureWritten } from '../../../src/training/evaluation/written.ts';

const written = (number: number, text: string, positive: boolean) =>
  exampleOfWritten({ id: `copies-training-data-${number}`, title: '', text, writtenFor: 'copies-training-data', positive, kind: positive ? 'catchword' : 'quoted', labels: positive ? { 'copies-training-data': [text] } : {} });
const examples = [
  written(1, 'LLMs are just stochastic parrots that remix their training data.', true),
  written(2, 'Who called LLMs <b>stochastic parrots</b> that remix & repeat training data?', false),
  written(3, 'I had soup.', true),
];
const real = examples.map((each): Example => ({ ...each, id: `hn ${each.id.at(-1)}`, group: each.id }));

describe('the report', () => {
  const judgedWritten = judgeWritten(examples);
  const { figures, judged } = measureReal(real, new Set(['hn 2']), [{ ...real[2]!, labels: {} }]);
  const parts = {
    made: 'today',
    real: { figures, mistakes: worstMistakes(judged, 'balanced', 10) },
    written: { figures: measureWritten(judgedWritten, judgedWritten), mistakes: worstMistakes(judgedWritten, 'balanced', 10) },
  };
  const { document } = parseHTML(reportPage(parts));

  it('shows our own texts as text, and of others only where they can be read', () => {
    const words = [...document.querySelectorAll('td.words')].map((cell) => cell.textContent);
    expect(words).toContain('I had soup.');
    expect(document.querySelector('td.words b')).toBeNull();
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('https://news.ycombinator.com/item?id=3');
    const publicCells = [...document.querySelectorAll('td')].filter((cell) => cell.textContent?.includes('soup') && !cell.classList.contains('words'));
    expect(publicCells).toEqual([]);
  });

  it('needs nothing from elsewhere', () => {
    expect(document.querySelectorAll('link, script, img').length).toBe(0);
    expect(document.querySelector('svg.diagram')).not.toBeNull();
  });

  it('counts random comments only when nothing is asserted in them', () => {
    expect(figures.levels.everything.random.of).toBe(1);
    expect(figures.comments).toBe(3);
  });

  it('counts comments about other things apart', () => {
    expect(figures.plain.badged.everything).toMatchObject({ cases: 0, of: 1 });
    expect(document.body.textContent).toContain('Comments about other things');
  });

  it('says so when there are only written examples', () => {
    expect(reportPage({ ...parts, real: null })).toContain('only written examples were measured');
  });

  it('has the same figures for a terminal', () => {
    expect(realText(figures)).toContain('Real comments, labelled twice: 3 in 3 threads');
    expect(writtenText(parts.written.figures)).toContain('hard negatives badged');
  });
});

describe('addressOf', () => {
  it('knows where comments can be read', () => {
    expect(addressOf('hn 42')).toBe('https://news.ycombinator.com/item?id=42');
    expect(addressOf('reddit abc')).toContain('t1_abc');
    expect(addressOf('reddit @0123')).toBeNull();
    expect(addressOf('metafilter 3')).toBeNull();
  });
});

describe('html', () => {
  it('escapes what is filled in, once, but not markup', () => {
    expect(html`<p title="${'"'}">${'<i>'}${[html`<b>${'&'}</b>`, 1]}</p>`.text).toBe('<p title="&quot;">&lt;i&gt;<b>&amp;</b>1</p>');
  });
});
