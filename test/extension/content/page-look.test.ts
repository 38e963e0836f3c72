import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColour } from '../../../extension/content/page-look.ts';

describe('parseColour', () => {
  it.each([
    ['rgb(246, 246, 239)', [246, 246, 239, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgb(10 20 30 / 0.5)', [10, 20, 30, 0.5]],
    ['color(srgb 1 0.5 0)', [255, 127.5, 0, 1]],
    ['color(srgb 0 0 0 / 0.4)', [0, 0, 0, 0.4]],
    ['oklch(0.5 0.1 200)', null],
    ['transparent', null],
  ])('reads %s', (colour, parts) => {
    expect(parseColour(colour)).toEqual(parts);
  });

  it('reads every colour as browsers write them, and nothing else as numbers', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(fc.property(part, part, part, fc.constantFrom(0, 0.25, 1), (red, green, blue, opacity) => {
      expect(parseColour(`rgba(${red}, ${green}, ${blue}, ${opacity})`)).toEqual([red, green, blue, opacity]);
      expect(parseColour(`rgb(${red} ${green} ${blue} / ${opacity})`)).toEqual([red, green, blue, opacity]);
    }));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(rgba?|color)\((srgb )?[\d ,./%e-]*\)$/)), (text) => {
      for (const number of parseColour(text) ?? []) expect(number).not.toBeNaN();
    }));
  });
});
