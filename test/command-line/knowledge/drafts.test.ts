import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askFor, commandOf, findOut } from '../../../src/command-line/knowledge/ask.ts';
import { draftCounterargument, draftDebate, draftSource, idOf, printed } from '../../../src/command-line/knowledge/drafts.ts';
import { format } from '../../../src/command-line/knowledge/format.ts';
import { dataFolder } from '../../../src/command-line/knowledge/load.ts';
import { checkFiles } from '../../../src/knowledge/compile.ts';
import { findUnwritten } from '../../../src/knowledge/lint/unwritten.ts';
import { counterargumentSchema, sourceSchema } from '../../../src/knowledge/schema.ts';

describe('drafts', () => {
  test('a counterargument needs no more than a title and a source, and says what is still to be written', () => {
    const draft = draftCounterargument({ title: "It's been measured", sources: 'a, b' });
    expect(counterargumentSchema.safeParse(draft).success).toBe(true);
    expect(draft).toMatchObject({ id: 'its-been-measured', title: 'It’s been measured', sources: ['a', 'b'] });
    expect(draft.summary[0]).toContain('To be written');
  });

  test('a summary is cut into its sentences, figures and quotations whole, its quotation marks those of print', () => {
    const { summary } = draftCounterargument({ title: 'T', summary: 'It fell by 3.5% in 2026. They said "enough." Nobody asked!' });
    expect(summary).toEqual(['It fell by 3.5% in 2026.', 'They said “enough.”', 'Nobody asked!']);
  });

  test('a source counts as not checked', () => {
    const draft = draftSource({ id: 'a-1', title: 'A', authors: 'B', publisher: 'C', date: '2026', url: 'https://example.org/a', kind: 'paper' }, '2026-11-23');
    expect(sourceSchema.safeParse(draft).success).toBe(true);
    expect(draft).toMatchObject({ verified: 'from-memory', asOf: '2026', lastReviewed: '2026-11-23' });
  });

  test('a debate passes the schema and is reported as unwritten', () => {
    const side = (name: string) => ({ [`${name}-id`]: `${name}-x`, [`${name}-label`]: name, [`${name}-claim`]: 'It is so.' });
    const { debate, positions } = draftDebate({ id: 'x', title: 'X', question: 'Is it so?', ...side('skeptic'), ...side('advocate') }, 10);
    const checked = checkFiles([
      { path: 'debates/x.json', content: debate },
      ...positions.map((position) => ({ path: `positions/${position.id}.json`, content: position })),
    ]);
    expect(checked.problems).toEqual([]);
    expect(findUnwritten(checked).map(({ field }) => field)).toEqual(['not', 'steelman.0', 'steelman.1', 'wouldSettle', 'not', 'steelman.0', 'steelman.1', 'wouldSettle']);
  });

  test('any title gives an id of words and hyphens', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => void expect(idOf(`a${title}`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)));
  });
});

describe('straight marks become those of print:', () => {
  test.each([
    ["It's been said", 'It’s been said'],
    ['They said "enough"', 'They said “enough”'],
    ["an 'open' model", 'an “open” model'],
    ["It 'isn't there yet', they say", 'It “isn’t there yet”, they say'],
    ["the '90s and the '00s", 'the ’90s and the ’00s'],
    ["rock 'em, the workers' way", 'rock ’em, the workers’ way'],
    ["workers' pay and owners' gains", 'workers’ pay and owners’ gains'],
    [`He wrote "workers' pay" twice`, 'He wrote “workers’ pay” twice'],
    ['("first") and "second."', '(“first”) and “second.”'],
    ["Zoë's 'élan'", 'Zoë’s “élan”'],
  ])('%s', (typed, expected) => expect(printed(typed)).toBe(expected));

  test('a quotation mark without its other half stays, so that the check finds it', () => expect(printed('He said "no')).toBe('He said "no'));
});

test.each([['Müller’s café', 'mullers-cafe'], ['Erdős 1,000', 'erdos-1-000'], ['--x--', 'x']])('the id of "%s"', (title, id) => expect(idOf(title)).toBe(id));

describe('at a terminal', () => {
  const answering = (replies: string[]) => async () => replies.shift() ?? '';

  test('what is required is asked until it is answered, the rest once', async () => {
    const questions = [{ flag: 'title', ask: 'Title', required: true }, { flag: 'via', ask: 'Via' }, { flag: 'id', ask: 'Id', required: true }];
    expect(await askFor(questions, answering(['', '  ', ' A title ', '', 'an-id']))).toEqual({ title: 'A title', id: 'an-id' });
  });

  test.skipIf(process.platform === 'win32')('what was told comes back as a command that a shell takes apart alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`ab'"$\\! -&;*`) }), (title) => {
        const command = commandOf('source', { id: 'a-1', title }).replace('npm run new:source --', () => "printf '%s\\0' start");
        expect(execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).split('\0')).toEqual(['start', '--id=a-1', `--title=${title}`, '']);
      }),
      { numRuns: 30 },
    );
  });
});

test('flags that are missing are named', async () => {
  await expect(findOut([{ flag: 'title', ask: 'Title', required: true }, { flag: 'id', ask: 'Id' }], [])).rejects.toThrow('Needed: --title (Title)');
});

describe('format', () => {
  test('changes nothing but the form', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(JSON.parse(format(value))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  test('is the form of every data file', async () => {
    const names = (await readdir(dataFolder, { recursive: true })).filter((name) => name.endsWith('.json'));
    const odd = [];
    for (const name of names) {
      const text = await readFile(join(dataFolder, name), 'utf8');
      if (format(JSON.parse(text)) !== text) odd.push(name);
    }
    expect(odd, 'run npm run knowledge:format').toEqual([]);
  });
});
