import { expect, it } from 'vitest';
import { checkMessages } from '../../src/build/check-messages.ts';

const good = { message: 'Hello, $NAME$', placeholders: { name: { content: '$1' } } };

it('passes what both browsers load', () => {
  expect(() => checkMessages({ greeting_one: good, other2: { message: '' } })).not.toThrow();
});

it('stops at a name with a hyphen, which Chrome refuses to load, and says which', () => {
  expect(() => checkMessages({ good, 'from-memory': good })).toThrow(/messages\.json: from-memory: /);
});

it('stops at an entry without a text', () => {
  expect(() => checkMessages({ good, empty: {} })).toThrow(/messages\.json: empty\.message: /);
});
