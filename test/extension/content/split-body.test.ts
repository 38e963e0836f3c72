import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type BodyRules, splitBody } from '../../../extension/content/split-body.ts';

const rules: BodyRules = { root: '.comment', ignore: '.signature', quote: 'blockquote, .quoted', code: 'pre' };
const bodyOf = (html: string) => parseHTML(`<html><body><div id="body">${html}</div></body></html>`).document.querySelector('#body') as Element;
const blocks = (html: string, own: Partial<BodyRules> = {}) => splitBody(bodyOf(html), { ...rules, ...own }).map(({ block }) => `${block.kind}: ${block.text}`);

describe('splitBody', () => {
  it('makes a block of each paragraph, bare run and list item', () => {
    expect(blocks('One <b>two</b><p>Three</p>four<ul><li>five<li>six</ul>')).toEqual(['own: One two', 'own: Three', 'own: four', 'own: five', 'own: six']);
  });

  it('collapses white space as a page shows it, also between nodes', () => {
    expect(blocks('\n  One \n <b> two</b>\tthree  ')).toEqual(['own: One two three']);
  });

  it('keeps line breaks and splits off quoted lines', () => {
    expect(blocks('&gt; theirs<br>&gt; theirs too<br><br>mine<br>mine too<br>&gt;&gt; theirs again')).toEqual([
      'quote: > theirs\n> theirs too', 'own: mine\nmine too', 'quote: >> theirs again',
    ]);
  });

  it('takes the line breaks of pre-wrapped text as they are', () => {
    expect(blocks('&gt; theirs\n\nmine\n  mine', { keepsLineBreaks: true })).toEqual(['quote: > theirs', 'own: mine\n  mine']);
  });

  it('gives everything within a quotation to it, code and paragraphs too', () => {
    expect(blocks('<blockquote><p>One</p><pre>two</pre></blockquote>mine')).toEqual(['quote: One', 'quote: two', 'own: mine']);
  });

  it('leaves a word of code in its sentence', () => {
    expect(blocks('Call <code>now()</code> first.', { code: 'pre, code' })).toEqual(['own: Call now() first.']);
  });

  it('leaves out what is not the author\'s: nested comments, signatures, controls, scripts, hidden parts', () => {
    const others = '<div class="comment">reply</div><p class="signature">me</p><button>vote</button><script>x</script><style>y</style><span hidden>z</span>';
    expect(blocks(`mine ${others} mine too`)).toEqual(['own: mine mine too']);
  });

  it('survives nesting deeper than a stack', () => {
    const body = bodyOf('');
    const { ownerDocument } = body;
    let inner = body;
    for (let depth = 0; depth < 20_000; depth += 1) inner = inner.appendChild(ownerDocument.createElement(depth % 2 === 0 ? 'i' : 'span'));
    inner.append('deep');
    expect(splitBody(body, { ...rules, root: 'article' }).map(({ block }) => block.text)).toEqual(['deep']);
  });

  // Each would run for minutes if a step depended on what was read before it.
  it.each([
    ['one text of many lines', (document: Document) => [document.createTextNode('> a \n b\t'.repeat(100_000))]],
    ['many short texts', (document: Document) => Array.from({ length: 100_000 }, () => document.createTextNode('a '))],
    ['many quoted lines', (document: Document) => Array.from({ length: 60_000 }, (_, index) => (index % 2 ? document.createElement('br') : document.createTextNode(index % 4 ? '> a' : 'b')))],
  ])('reads %s in linear time', (_, make) => {
    const body = bodyOf('');
    for (const node of make(body.ownerDocument)) body.appendChild(node);
    expect(splitBody(body, { ...rules, keepsLineBreaks: true }).length).toBeGreaterThan(0);
  });

  it('stops reading at a length that no comment has', () => {
    expect(splitBody(bodyOf('<p>word</p>'.repeat(60_000)), rules).reduce((sum, { block }) => sum + block.text.length, 0)).toBe(200_000);
  });

  it('stops there within one text too, however it is read', () => {
    const body = bodyOf('');
    body.append('word '.repeat(300_000));
    const lengthOf = (own: Partial<BodyRules>) => splitBody(body, { ...rules, ...own }).reduce((sum, { block }) => sum + block.text.length, 0);
    expect([lengthOf({}), lengthOf({ keepsLineBreaks: true })]).toEqual([199_999, 199_999]);
  });

  it('knows for every character which text node it stands in', () => {
    const text = fc.stringMatching(/^[ab> \n\t]{0,12}$/);
    const tag = fc.constantFrom('p', 'i', 'br', 'pre', 'blockquote', 'div', 'span');
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, text.map((each) => each.replaceAll('>', '&gt;')), fc.tuple(tag, fc.array(tie('node'), { maxLength: 4 })).map(
        ([name, children]) => (name === 'br' ? '<br>' : `<${name}>${children.join('')}</${name}>`))),
    })).node;
    fc.assert(fc.property(fc.array(tree, { maxLength: 6 }), fc.boolean(), (nodes, keepsLineBreaks) => {
      for (const { block, pieces } of splitBody(bodyOf(nodes.join('')), { ...rules, keepsLineBreaks })) {
        const rest = Array.from(block.text);
        let end = 0;
        for (const { node, from, start, length } of pieces) {
          const shown = node.data.slice(from, from + length);
          expect(start).toBeGreaterThanOrEqual(end);
          expect(block.kind === 'code' || keepsLineBreaks ? shown : shown.replace(/\s/g, ' ')).toBe(block.text.slice(start, start + length));
          rest.fill('', start, start + length);
          end = start + length;
        }
        // Only the breaks of <br> elements come from no text.
        expect(rest.join('').replaceAll('\n', '')).toBe('');
      }
    }));
  });

  it('loses no word and takes none twice', () => {
    const words = fc.array(fc.tuple(fc.constantFrom('', 'p', 'i', 'pre', 'blockquote', 'li'), fc.stringMatching(/^[a-z]{1,5}$/)), { maxLength: 12 });
    fc.assert(fc.property(words, (list) => {
      const html = list.map(([tag, word]) => (tag ? `<${tag}>${word} </${tag}>` : `${word} `)).join('');
      const readWords = splitBody(bodyOf(html), rules).flatMap(({ block }) => block.text.split(/\s+/).filter(Boolean));
      expect(readWords).toEqual(list.map(([, word]) => word));
    }));
  });
});
