import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Whether a module is the program that Node was called with. The checkout may be reached through a link; a module's own address never is.
 *
 * @param {string} address the module's `import.meta.url`
 */
export function isMain(address) {
  const [, program = ''] = process.argv;
  return existsSync(program) && realpathSync(program) === fileURLToPath(address);
}
