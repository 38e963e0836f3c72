import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation, Comment } from '../../../src/comment.ts';
import { AskQueue } from '../../../extension/content/ask-queue.ts';
import type { Glance } from '../../../extension/platform/messages.ts';
import type { FoundComment } from '../../../extension/sites/site.ts';

const found: Annotation[] = [{ position: 'capex-bubble', confidence: 0.9, evidence: [], reasons: [] }];
const idsOf = (comments: Comment[]) => comments.map(({ id }) => Number(id));

/** A page of comments, each 100 pixels high and with so many characters, that is scrolled to somewhere; the window is 300 high. */
function pageOf(count: number, characters = 100): FoundComment[] {
  return Array.from({ length: count }, (_, index) => ({
    comment: { id: String(index), url: '', blocks: [{ kind: 'own', text: 'x'.repeat(characters) }] },
    root: { getBoundingClientRect: () => ({ top: 100 * index - scrollY, bottom: 100 * index + 100 - scrollY }) },
  }) as unknown as FoundComment);
}
const scrollTo = (y: number) => vi.stubGlobal('scrollY', y);

/** Asks about comments; answers what was glanced at, read and answered, in order, and how many requests were under way at most. */
async function asked(comments: FoundComment[], glance: (id: number) => Glance, during: (queue: AskQueue) => void = () => undefined) {
  const log = { glanced: [] as number[][], read: [] as number[][], near: [] as number[], answers: new Map<number, Annotation[]>(), most: 0, failures: 0, done: 0 };
  let underWay = 0;
  const request = async <Answer>(answer: () => Answer): Promise<Answer> => {
    log.most = Math.max(log.most, ++underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return answer();
  };
  await new Promise<void>((resolve) => {
    const queue: AskQueue = new AskQueue({
      glance: (batch) => {
        log.glanced.push(idsOf(batch));
        return request(() => idsOf(batch).map(glance));
      },
      ask: (batch) => {
        log.read.push(idsOf(batch));
        during(queue);
        return request(() => batch.map(() => found));
      },
      answered: (batch, answers, isNear) => {
        for (const [index, { comment }] of batch.entries()) log.answers.set(Number(comment.id), answers[index] ?? []);
        if (isNear) log.near.push(...batch.map(({ comment }) => Number(comment.id)));
      },
      failed: () => (log.failures += 1),
      done: () => {
        log.done += 1;
        resolve();
      },
    });
    queue.add(comments);
  });
  return log;
}

describe('AskQueue', () => {
  beforeEach(() => {
    vi.stubGlobal('innerHeight', 300);
    scrollTo(0);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('reads only what a glance is not enough for, and answers everything once', async () => {
    scrollTo(100_000);
    const log = await asked(pageOf(1000), (id) => (id % 10 === 0 ? 1 : []));
    expect(log.glanced.flat()).toHaveLength(1000);
    expect(log.read.flat().sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, index) => 10 * index));
    expect(log.answers.size).toBe(1000);
    expect(log.answers.get(20)).toEqual(found);
    expect(log.answers.get(21)).toEqual([]);
    expect(log.done).toBe(1);
  });

  it('reads the first screen without a glance, then what promises most', async () => {
    const log = await asked(pageOf(200), (id) => id);
    const [first = [], ...others] = log.read;
    expect(first).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(log.near).toEqual(first);
    expect(log.glanced.flat()).toEqual(Array.from({ length: 188 }, (_, index) => index + 12));
    expect(others.flat()).toEqual(Array.from({ length: 188 }, (_, index) => 199 - index));
  });

  it('reads what is in the window first on a page that is scrolled', async () => {
    scrollTo(5000);
    const { read: [first = []] } = await asked(pageOf(200), () => 1);
    expect(first).toEqual([50, 51, 52]);
  });

  it('follows the reader who scrolls meanwhile', async () => {
    const { read } = await asked(pageOf(200, 700), (id) => 1000 - id, () => scrollTo(15_000));
    const place = read.findIndex((batch) => batch.includes(150));
    expect(read[place]).toEqual([150, 151, 152]);
    expect(place).toBeLessThan(3);
  });

  it('sends long comments by themselves and many short ones together', async () => {
    const long = await asked(pageOf(40, 30_000), () => 1);
    expect(long.read.every((batch) => batch.length === 1)).toBe(true);
    const short = await asked(pageOf(2000, 20), () => 1);
    expect(short.read.length).toBeLessThan(20);
  });

  it.each([
    { characters: 200_000, batch: 1 },
    { characters: 30_000, batch: 10 },
    { characters: 100, batch: 300 },
  ])('glances at $batch comments of $characters characters together: no message is too long to be sent', async ({ characters, batch }) => {
    scrollTo(100_000);
    const { glanced, answers } = await asked(pageOf(2 * batch, characters), () => []);
    expect(glanced.map(({ length }) => length)).toEqual([batch, batch]);
    expect(answers.size).toBe(2 * batch);
  });

  it('keeps two requests under way', async () => {
    expect((await asked(pageOf(2000), () => 1)).most).toBe(2);
  });

  it('asks once about what the page draws anew while it waits', async () => {
    const again = pageOf(300).slice(200);
    const log = await asked(pageOf(300), () => 1, (queue) => queue.add(again.splice(0)));
    expect(log.read.flat().toSorted((one, other) => one - other)).toEqual(Array.from({ length: 300 }, (_, index) => index));
  });

  it('takes what comes after a restart for the beginning of a page', async () => {
    const next = pageOf(40).map((each, index) => ({ ...each, comment: { ...each.comment, id: String(1000 + index) } }));
    const log = await asked(pageOf(40), () => 1, (queue) => {
      queue.restart();
      queue.add(next.splice(0));
    });
    expect(log.near).toEqual(expect.arrayContaining([1000, 1011]));
    expect(log.near).not.toContain(1012);
  });

  it('forgets what waits when it is cleared', async () => {
    const log = await asked(pageOf(2000), () => 1, (queue) => queue.clear());
    expect(log.answers.size).toBeLessThan(700);
    expect(log.done).toBe(1);
  });

  it('goes on after a failure', async () => {
    const log = await asked(pageOf(400), (id) => {
      if (id === 20) throw new Error('the background was stopped');
      return [];
    });
    expect(log.failures).toBe(1);
    expect(log.answers.size).toBe(100);
  });

  it.each([
    { what: 'read', at: 0, isForgotten: false },
    { what: 'glanced at', at: 100_000, isForgotten: false },
    { what: 'read', at: 0, isForgotten: true },
  ])('asks again what failed to be $what, after longer and longer, until it is answered or forgotten ($isForgotten)', async ({ at, isForgotten }) => {
    vi.useFakeTimers();
    scrollTo(at);
    let asks = 0;
    const answered: string[] = [];
    const answer = async (batch: Comment[]): Promise<Annotation[][]> => {
      if ((asks += 1) < 4) throw new Error('the background was stopped');
      return batch.map(() => found);
    };
    const queue = new AskQueue({
      glance: answer,
      ask: answer,
      answered: (batch) => answered.push(...batch.map(({ comment }) => comment.id)),
      failed: () => undefined,
      done: () => undefined,
    });
    queue.add(pageOf(3));
    await vi.advanceTimersByTimeAsync(7000);
    expect(asks).toBe(3);
    if (isForgotten) queue.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answered).toEqual(isForgotten ? [] : ['0', '1', '2']);
    expect(asks).toBe(isForgotten ? 3 : 4);
  });
});
