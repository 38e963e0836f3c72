/** A source of numbers from 0 inclusive to 1 exclusive. */
export type Random = () => number;

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

/** What is put into pages: markup that is wrong, hidden or nested, and text that breaks programs. */
const poison = [
  '<', '>', '</div>', '</table>', '<!--', '-->', '<script>', '</script>', '<template>', '<p hidden>', '<blockquote>', '<pre><code>', '<svg><foreignObject>', '<b'.repeat(50),
  ' class="athing comtr"', ' id=""', ' data-id="\u0000"', 'href="javascript:alert(1)"', 'href="https://["', '&#xD800;', '&nbsp;', '&amp;lt;', '\u202E', '\u2067', '\u200B'.repeat(20),
  '\uD800', '\uDC00', '\u0000', 'A\u0301\u0327', 'İ', 'ﷺ', '\u{1F468}\u200D\u{1F469}', '\n> quoted\n> again\n', 'LLMs are just stochastic parrots. ', 'x'.repeat(5000), '. '.repeat(500), '<i>'.repeat(300),
] as const;

/** One change at a random place: something cut out, doubled, moved, put in, or a character turned into another. */
function change(html: string, random: Random): string {
  const at = Math.floor(random() * html.length);
  const end = Math.min(html.length, at + Math.floor(random() ** 3 * 2000));
  const piece = html.slice(at, end);
  const changes = [
    () => html.slice(0, at) + html.slice(end),
    () => html.slice(0, end) + piece.repeat(1 + Math.floor(random() * 8)) + html.slice(end),
    () => piece + html.slice(0, at) + html.slice(end),
    () => html.slice(0, at) + pick(random, poison) + html.slice(at),
    () => html.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x10000)) + html.slice(at + 1),
    () => html.slice(0, at) + piece.split('').reverse().join('') + html.slice(end),
  ];
  return pick(random, changes)();
}

/** Longest page that is made. */
const limit = 400_000;

/** A page with up to thirty things wrong with it. The same numbers give the same page. */
export function mutate(html: string, random: Random): string {
  let changed = html;
  for (let left = 1 + Math.floor(random() ** 2 * 30); left > 0; left--) changed = change(changed, random).slice(0, limit);
  return changed;
}
