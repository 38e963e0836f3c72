import { commandOf, findOut } from './ask.ts';
import type { Told } from './drafts.ts';
import { questions } from './questions.ts';
import { scaffold } from './scaffold.ts';

// npm run new:counterargument, new:source, new:debate: asks, or takes flags, and writes a draft.
const [kind = '', ...args] = process.argv.slice(2);
let told: Told | undefined;
try {
  if (!questions[kind]) throw new Error(`npm run new:${Object.keys(questions).join(', new:')}`);
  told = await findOut(questions[kind], args);
  console.log((await scaffold(kind, told)).join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (told) console.error(`\nNothing was written. Once more, with everything that was said:\n${commandOf(kind, told)}`);
  process.exitCode = 1;
}
