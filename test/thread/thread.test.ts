import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Thread, type Said } from '../../src/thread/thread.ts';

const sides: Record<string, string> = { yes: 'no', no: 'yes' };
const oppositeOf = (position: string) => sides[position];

type Comment = Said & { parent: string | undefined };

/** A comment: its id, its parent's, and the positions it argues with how sure that is. */
function said(id: string, parent: string | undefined, positions: Record<string, number> = {}): Comment {
  const annotations = Object.entries(positions).map(([position, confidence]) => ({ position, confidence, evidence: [], reasons: [] }));
  return { comment: { id }, parent, annotations };
}
function threadOf(comments: Comment[]): Thread {
  const parents = new Map(comments.map(({ comment, parent }) => [comment.id, parent]));
  return new Thread(comments.filter(({ annotations }) => annotations.length > 0), oppositeOf, (id) => parents.get(id));
}
const ids = (links: { id: string }[]) => links.map(({ id }) => id);

describe('Thread', () => {
  const thread = threadOf([
    said('top', undefined, { yes: 0.9 }),
    said('agrees', 'top', { yes: 0.8 }),
    said('deep', 'agrees', { no: 0.99 }),
    said('unsure', 'top', { no: 0.5 }),
    said('sure', 'top', { no: 0.9 }),
    said('silent', 'top'),
    said('below-silent', 'silent', { no: 0.7 }),
    said('elsewhere', undefined, { no: 1 }),
  ]);

  it('finds replies that argue the opposite, the nearest first, then the surest', () => {
    expect(thread.answersTo('top', 'yes').map(({ id, distance }) => [id, distance])).toEqual([
      ['sure', 1], ['unsure', 1], ['deep', 2], ['below-silent', 2],
    ]);
    expect(ids(thread.answersTo('agrees', 'yes'))).toEqual(['deep']);
    expect(thread.answersTo('sure', 'no')).toEqual([]);
  });

  it('says what an answer answers: the nearest above, past comments that argue nothing', () => {
    expect(thread.answeredBy('deep', 'no')).toMatchObject({ id: 'agrees', distance: 1 });
    expect(thread.answeredBy('below-silent', 'no')).toMatchObject({ id: 'top', distance: 2 });
    expect(thread.answeredBy('elsewhere', 'no')).toBeNull();
    expect(thread.answeredBy('agrees', 'yes')).toBeNull();
  });

  it('counts repetitions in page order, and what was answered', () => {
    expect(thread.placeOf('agrees', 'yes')).toEqual({ number: 2, of: 2 });
    expect(thread.placeOf('silent', 'yes')).toEqual({ number: 0, of: 2 });
    expect(thread.countAnswered()).toEqual({ yes: 2 });
  });

  it('ends on any parents, circles included, and every answer is mutual', () => {
    const place = fc.integer({ min: 0, max: 9 });
    const comment = fc.record({ parent: fc.option(place), sides: fc.subarray(['yes', 'no']) });
    fc.assert(fc.property(fc.array(comment, { maxLength: 10 }), (comments) => {
      const all = comments.map(({ parent, sides: own }, id) => said(String(id), parent === null ? undefined : String(parent), Object.fromEntries(own.map((side) => [side, 0.5]))));
      const any = threadOf(all);
      for (const { comment: { id }, annotations } of all) {
        for (const { position } of annotations) {
          const answers = any.answersTo(id, position);
          expect(ids(answers)).not.toContain(id);
          const direct = answers.filter(({ distance }) => distance === 1);
          expect(direct.every((link) => any.answeredBy(link.id, link.annotation.position)?.id === id)).toBe(true);
        }
      }
      const answered = all.flatMap(({ comment: { id }, annotations }) => annotations.filter(({ position }) => any.answersTo(id, position).length > 0));
      expect(Object.values(any.countAnswered()).reduce((sum, count) => sum + count, 0)).toBe(answered.length);
    }));
  });

  it('asks for the parents of few: those who argue, and those above them', () => {
    const asked = new Set<string>();
    const parents: Record<string, string> = { answer: 'silent', silent: 'top', other: 'top', another: 'other' };
    const [top, answer] = [said('top', undefined, { yes: 0.9 }), said('answer', 'silent', { no: 0.9 })];
    const thread = new Thread([top, answer], oppositeOf, (id) => {
      asked.add(id);
      return parents[id];
    });
    expect(ids(thread.answersTo('top', 'yes'))).toEqual(['answer']);
    expect([...asked].sort()).toEqual(['answer', 'silent', 'top']);
  });

  it('counts in a chain as long as a page can have, all on one side', () => {
    const chain = Array.from({ length: 30_000 }, (_, index) => said(String(index), index > 0 ? String(index - 1) : undefined, { [index === 29_999 ? 'no' : 'yes']: 0.9 }));
    expect(threadOf(chain).countAnswered()).toEqual({ yes: 29_999 });
  });
});
