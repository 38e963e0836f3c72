import { type Lock, packagesOf } from './lock.ts';

/** Licences under which a tool may be used to build and test; none of them reaches into what it makes. */
const free = ['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Zlib', 'Python-2.0'];
/** Licences of what readers get: with their notices, which the build puts into the package, these may be handed on. */
const shippable = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0'];

/** Whether an SPDX expression of OR and AND is allowed; one with parentheses inside is not understood, so not allowed. https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/ */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowed.includes(name.trim())));
}

/** @returns every package whose licence does not allow what we do with it, one line each */
export function licenceProblems(lock: Lock): string[] {
  return packagesOf(lock).filter(({ license, shipped }) => !isAllowed(license, shipped ? shippable : free))
    .map(({ name, version, license, shipped }) => `${name} ${version} has the licence "${license}", which is not allowed for ${shipped ? 'what is shipped' : 'a tool'}.`);
}

interface Declared {
  dependencies?: Record<string, string> | undefined;
  devDependencies?: Record<string, string> | undefined;
}

/**
 * @returns what makes an installation differ from one machine to the next: ranges, entries without a checksum,
 * addresses of a download (they tie the lock file to one registry), versions that are not the declared ones
 */
export function lockProblems(lock: Lock, { dependencies = {}, devDependencies = {} }: Declared): string[] {
  const declared = Object.entries({ ...dependencies, ...devDependencies });
  const installed = (name: string) => lock.packages[`node_modules/${name}`]?.version;
  return [
    ...(lock.lockfileVersion === 3 ? [] : [`package-lock.json has the format ${lock.lockfileVersion}, not 3.`]),
    ...declared.filter(([, version]) => !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)).map(([name, version]) => `${name} is declared as "${version}", which is no exact version.`),
    ...declared.filter(([name, version]) => installed(name) !== version).map(([name, version]) => `${name} is declared as ${version} and locked as ${installed(name) ?? 'nothing'}.`),
    ...packagesOf(lock).filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => `${name} has no SHA-512 checksum.`),
    ...Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => `${folder} has a download address; .npmrc leaves them out.`),
  ];
}
