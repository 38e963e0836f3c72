import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { allSites } from '../../../extension/sites/all-sites.ts';
import { loadKnowledge } from '../../../src/command-line/knowledge/load.ts';
import { listing, permissionReasons } from '../../../src/command-line/store/texts.ts';

const messages = { extensionName: { message: 'Name' }, extensionDescription: { message: 'Summary' } };
const knowledge = await loadKnowledge();

describe('a store listing', () => {
  it.each(['en', 'de'])('in %s is filled in whole and short enough', async (language) => {
    const texts = JSON.parse(await readFile(`extension/_locales/${language}/messages.json`, 'utf8')) as typeof messages;
    const { description } = listing(await readFile(`src/command-line/store/${language}.md`, 'utf8'), texts, knowledge, allSites);
    expect(description).not.toMatch(/[{}]/);
    for (const { name } of allSites) expect(description).toContain(name);
    for (const { title } of knowledge.debates) expect(description).toContain(title);
  });

  it('is refused when it names what does not exist, or is too long', () => {
    expect(() => listing('{{users}}', messages, knowledge, [])).toThrow('users');
    expect(() => listing('x'.repeat(20_000), messages, knowledge, [])).toThrow('description');
    expect(() => listing('x', { ...messages, extensionDescription: { message: 'x'.repeat(133) } }, knowledge, [])).toThrow('summary');
  });

  it('gives the reasons of the readme for all permissions', async () => {
    const { permissions } = JSON.parse(await readFile('manifest.json', 'utf8')) as { permissions: string[] };
    const reasons = permissionReasons(await readFile('README.md', 'utf8'));
    for (const permission of permissions) expect(reasons).toMatch(new RegExp(`^${permission}: \\S`, 'm'));
  });
});
