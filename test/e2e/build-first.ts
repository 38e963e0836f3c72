import { execFileSync } from 'node:child_process';

/** Builds both packages before the browsers start, so that what is tested is what is shipped. */
export default function setup(): void {
  execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
