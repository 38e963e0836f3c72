import { describe, expect, it } from 'vitest';
import { WordForms } from '../../../src/detect/concepts/word-forms.ts';
import { Scanner } from '../../../src/detect/linear/scanner.ts';

/** The words of phrases that each word of a text is, as their places. */
function formsOf(forms: WordForms, text: string): number[][] {
  const scanner = new Scanner();
  const count = scanner.scan(text);
  return Array.from({ length: count }, (_, index) => {
    const list = forms.listOf(scanner.hashes[index]!, text, scanner.starts[index]!, scanner.ends[index]!);
    return forms.lists.slice(list + 1, list + 1 + forms.lists[list]!);
  });
}

describe('WordForms', () => {
  it('finds words whole and by their beginning', () => {
    expect(formsOf(new WordForms(['parrot', 'hallucinat*', '_', 'par*']), 'Parrot parrots hallucinate often')).toEqual([[0, 3], [3], [1], []]);
  });

  it.each(['hallucin\u00adates', 'hallucin\u200bates', 'hallucinates'])('finds the same in a word whether marks of no width stand in it or not, after %j too', (before) => {
    const forms = new WordForms(['hallucinat*']);
    expect(formsOf(forms, before)).toEqual([[0]]);
    expect(formsOf(forms, 'hallucinates halluc\u200dinates')).toEqual([[0], [0]]);
  });
});
