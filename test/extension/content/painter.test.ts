import { describe, expect, it } from 'vitest';
import { Painter } from '../../../extension/content/painter.ts';
import type { FoundComment } from '../../../extension/sites/site.ts';

const comments = ['one', 'two'].map((id): Partial<FoundComment> => ({ comment: { id, url: '', blocks: [] } })) as FoundComment[];
/** Lets everything run that waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

function painting(during: (painter: Painter) => void = () => undefined, cost = 1) {
  const log: string[] = [];
  const painter: Painter = new Painter({
    concerned: () => comments,
    paint: ({ comment }) => {
      log.push(comment.id);
      during(painter);
    },
    place: () => log.push('placed') > 0,
    frame: () => Promise.resolve(cost),
    painted: () => log.push('painted'),
  });
  return { painter, log };
}
const once = ['one', 'two', 'placed', 'painted'];

describe('Painter', () => {
  it('puts all new badges on the page together', async () => {
    const { painter, log } = painting();
    painter.now();
    await turn();
    expect(log).toEqual(once);
  });

  it('keeps what nobody waits for until somebody does', async () => {
    const { painter, log } = painting();
    painter.inTime();
    painter.inTime();
    await turn();
    expect(log).toEqual([]);
    painter.now();
    await turn();
    expect(log).toEqual(once);
    painter.stop();
  });

  it('shows what was kept although more never comes, and with what somebody waits for', async () => {
    const { painter, log } = painting();
    painter.inTime();
    await expect.poll(() => log, { timeout: 4000 }).toEqual(once);
    painter.inTime();
    painter.now();
    await turn();
    expect(log).toEqual([...once, ...once]);
    painter.stop();
  });

  it('keeps it for longer where a page takes long to lay out', async () => {
    const { painter, log } = painting(undefined, 1e6);
    painter.now();
    await turn();
    painter.inTime();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(log).toEqual(once);
    painter.stop();
  });

  it('paints once more when something changed while it painted', async () => {
    let changes = 1;
    const { painter, log } = painting((it) => changes-- > 0 && it.now());
    painter.now();
    await turn();
    expect(log).toEqual([...once, ...once]);
  });

  it('puts nothing on the page once it is stopped', async () => {
    const { painter, log } = painting((it) => it.stop());
    painter.now();
    await turn();
    expect(log).not.toContain('placed');
  });
});
