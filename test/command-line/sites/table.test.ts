import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSites } from '../../../extension/sites/all-sites.ts';
import { sitesTable, withTable } from '../../../src/command-line/sites/table.ts';

describe('the table of sites', () => {
  it('is up to date in README.md (else: npm run sites:table)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toBe(withTable(readme, allSites));
  });

  it('names every site once, and no cell breaks the table', () => {
    const rows = sitesTable(allSites).split('\n').slice(2);
    expect(rows).toHaveLength(allSites.length);
    expect(rows.filter((row) => row.split('|').length !== 7)).toEqual([]);
  });

  it('needs a place to stand', () => {
    expect(() => withTable('# A readme', allSites)).toThrow('<!-- sites');
  });
});
