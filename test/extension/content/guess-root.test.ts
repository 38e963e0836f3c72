import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { guessRoot } from '../../../extension/content/guess-root.ts';

it('is not led astray by elements whose names no selector can hold', () => {
  const comment = '<p="a" class="comment"><a href="/u/ann">ann</a> <time datetime="2026-01-01">now</time><p class="text">Words enough to be prose of a comment.</p></p="a">';
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${comment.repeat(4)}</body></html>`);
  expect(() => guessRoot(document)).not.toThrow();
});

const comment = '<div class="reply"><a href="/u/ann">ann</a> <time>1 Nov</time><p>Words enough to be prose of a comment.</p></div>';
const documentOf = (inside: string) => parseHTML(`<html><head></head><body>${inside}</body></html>`).document;
const rootIn = (inside: string) => guessRoot(documentOf(inside));

it.each(['updates', 'candidate-list', 'validated', 'timestamps'])('sees comments inside of what is called "%s"', (name) => {
  expect(rootIn(`<section class="${name}">${comment.repeat(3)}</section>`)).toBe('div.reply');
});

it('takes no words inside a time for prose', () => {
  expect(rootIn('<div class="row"><a href="/u/ann">ann</a> <div class="date"><p>The first of November, in the morning</p></div></div>'.repeat(3))).toBeNull();
});

it('takes the name that most of what looks like comments shares, if little else has it', () => {
  const others = '<p class="reply">Something else.</p><div class="box">Another thing.</div>'.repeat(10);
  expect(rootIn(comment.replace('class="reply"', 'class="box reply"').repeat(3) + others)).toBe('div.reply');
});

it.each([
  ['nothing else', ''],
  ['one author and one text', '<a href="/u/ann">ann</a><p>Words enough to be prose of a comment.</p>'],
])('looks once at what holds many times and %s', (_, more) => {
  const document = documentOf(`<div class="times">${more}${'<i><time>1 Nov</time></i>'.repeat(100)}</div>`);
  const around = document.querySelector('.times') as Element;
  const find = around.querySelectorAll.bind(around);
  let looks = 0;
  around.querySelectorAll = ((selector: string) => {
    looks += 1;
    return find(selector);
  }) as typeof around.querySelectorAll;
  expect(guessRoot(document)).toBeNull();
  expect(looks).toBeLessThan(5);
});
