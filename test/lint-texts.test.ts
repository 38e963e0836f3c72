import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

/** The rules that a piece of the shell breaks. */
async function broken(code: string): Promise<string[]> {
  const [result] = await new ESLint().lintText(code, { filePath: 'extension/popup/example.tsx' });
  return result?.messages.flatMap(({ ruleId }) => ruleId ?? []) ?? [];
}

it('finds texts that are written into the code', async () => {
  expect(await broken('export const one = () => <p>Hello there</p>;')).toEqual(['no-restricted-syntax']);
  expect(await broken('export const two = () => <p title="Hello" />;')).toEqual(['no-restricted-syntax']);
  expect(await broken("declare const element: (...all: unknown[]) => void; element('p', {}, 'Hello there');")).toEqual(['no-restricted-syntax']);
  expect(await broken("document.body.setAttribute('aria-label', 'Hello');")).toEqual(['no-restricted-syntax']);
  expect(await broken("document.body.textContent = 'Hello';")).toEqual(['no-restricted-syntax']);
  expect(await broken("import { message } from '../platform/messages-text.ts'; export const fine = () => <p class=\"small\">×{message('close')}</p>;")).toEqual([]);
}, 30_000);
