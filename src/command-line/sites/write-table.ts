import { readFile, writeFile } from 'node:fs/promises';
import { allSites } from '../../../extension/sites/all-sites.ts';
import { withTable } from './table.ts';

// npm run sites:table: writes the table of sites in README.md anew from the adapters.
await writeFile('README.md', withTable(await readFile('README.md', 'utf8'), allSites));
