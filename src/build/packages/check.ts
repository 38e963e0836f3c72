import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { packagesOf, readLock } from './lock.ts';
import { licenceProblems, lockProblems } from './problems.ts';

// npm run check:packages [-- --require-audit]: the lock file, the licences of everything in it, and known vulnerabilities.
// With `--require-audit` a registry that gives no answer fails too, as for a release.
const { values: options } = parseArgs({ options: { 'require-audit': { type: 'boolean', default: false } } });
const isRequired = options['require-audit'];
const lock = await readLock();
const problems = [...lockProblems(lock, JSON.parse(await readFile('package.json', 'utf8')) as object), ...licenceProblems(lock)];
const packages = packagesOf(lock);

console.log(`${packages.length} packages, all by exact version and checksum; in the extension itself:`);
for (const { name, version, license } of packages.filter(({ shipped }) => shipped)) console.log(`  ${name} ${version} (${license})`);
const counts = new Map<string, number>();
for (const { license } of packages) counts.set(license, (counts.get(license) ?? 0) + 1);
console.log(`licences: ${[...counts].sort(([, first], [, second]) => second - first).map(([license, count]) => `${license} ${count}`).join(', ')}`);

const audits = [
  audit({ what: 'what is shipped', limit: 'high', isRequired }, ['--omit=dev']),
  audit({ what: 'tools', limit: 'critical', isRequired }, []),
];
for (const { line } of audits) console.log(line);
for (const problem of problems) console.error(problem);
if (problems.length > 0 || audits.some(({ failed }) => failed)) process.exitCode = 1;
