import { describe, expect, it } from 'vitest';
import { choosePlacement } from '../../../extension/content/place-popover.ts';

const rect = (top: number, bottom: number) => ({ top, bottom, height: bottom - top }) as DOMRect;

describe('choosePlacement', () => {
  it('goes below the sentence where there is room', () => {
    expect(choosePlacement(rect(100, 114), rect(130, 160), 800)).toMatchObject({ above: false, shift: 46 });
  });

  it('goes above the badge when the sentence is too far down for that', () => {
    expect(choosePlacement(rect(500, 514), rect(520, 560), 800)).toMatchObject({ above: true, room: 488 });
  });

  it('takes the larger side of a small window', () => {
    expect(choosePlacement(rect(100, 114), rect(250, 280), 400)).toMatchObject({ above: false, shift: 0, room: 274 });
    expect(choosePlacement(rect(300, 314), null, 400)).toMatchObject({ above: true, room: 288 });
  });

  it('ignores a sentence that is not shown', () => {
    expect(choosePlacement(rect(100, 114), rect(0, 0), 800)).toMatchObject({ above: false, shift: 0 });
  });
});
