import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/comment.ts';
import { corrected } from '../../src/reports/apply-reports.ts';
import { chooseBadges, quietShare } from '../../src/thread/choose-badges.ts';
import type { Said } from '../../src/thread/thread.ts';

const argues = (position: string, confidence: number, reasons: string[] = []): Annotation => ({ position, confidence, evidence: [], reasons });
const said = (id: number, ...annotations: Annotation[]): Said => ({ comment: { id: String(id) }, annotations });
const chosen = (all: Said[], comments: number) => [...chooseBadges(all, comments)].map(Number).sort((one, other) => one - other);

/** Fifty comments that say the same, the later the surer. */
const chorus = Array.from({ length: 50 }, (_, id) => said(id, argues('capex-bubble', 0.4 + id / 100)));

describe('choosing badges for a quiet thread', () => {
  it('takes the surest until one comment in five has a badge', () => {
    expect(chosen(chorus, 60)).toEqual([38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
  });

  it('lets each argument be seen before any is seen twice, however sure', () => {
    const rare = said(90, argues('jobs-survive', 0.3));
    expect(chosen([...chorus, rare], 60)).toContain(90);
    expect(chosen([...chorus, rare], 60)).toHaveLength(12);
  });

  it('leaves a short page alone', () => {
    expect(chosen(chorus.slice(0, quietShare.always), 10)).toHaveLength(quietShare.always);
  });

  it('never leaves out what the reader put there', () => {
    const given = Array.from({ length: 15 }, (_, id) => said(100 + id, argues('capex-bubble', 1, [corrected])));
    expect(chosen([...chorus, ...given], 65)).toEqual(given.map(({ comment }) => Number(comment.id)));
  });

  it('does not depend on what else a thread says: a surer comment is never left out for a less sure one of the same argument', () => {
    const thread = fc.uniqueArray(fc.record({ id: fc.nat(500), sure: fc.double({ min: 0.2, max: 0.99, noNaN: true }), position: fc.constantFrom('a', 'b', 'c') }), { selector: ({ id }) => id, maxLength: 80 });
    fc.assert(fc.property(thread, fc.nat(400), (comments, silent) => {
      const ids = chooseBadges(comments.map(({ id, sure, position }) => said(id, argues(position, sure))), comments.length + silent);
      expect(ids.size).toBeLessThanOrEqual(Math.max(quietShare.always, (comments.length + silent) / quietShare.oneIn));
      for (const one of comments) for (const other of comments) {
        if (one.position === other.position && one.sure > other.sure && ids.has(String(other.id))) expect(ids.has(String(one.id))).toBe(true);
      }
    }));
  });
});
