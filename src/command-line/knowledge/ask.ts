import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Told } from './drafts.ts';

/** Something a command needs to know: its flag, the question to ask, and whether it may stay open. */
export interface Question {
  flag: string;
  ask: string;
  required?: boolean;
}

/**
 * Reads the flags and, at a terminal, asks for what they leave open (Enter skips what is not required).
 *
 * @throws Error that names the missing flags when there is nobody to ask
 */
export async function findOut(questions: Question[], args: string[]): Promise<Told> {
  const { values } = parseArgs({ args, options: Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }])) });
  const told: Told = Object.fromEntries(Object.entries(values).flatMap(([flag, value]) => (typeof value === 'string' ? [[flag, value]] : [])));
  const open = questions.filter(({ flag }) => !told[flag]);
  if (process.stdin.isTTY) await askFor(open, told);
  const missing = open.filter(({ flag, required }) => required && !told[flag]);
  if (missing.length > 0) throw new Error(`Needed: ${missing.map(({ flag, ask }) => `--${flag} (${ask})`).join(', ')}`);
  return told;
}

async function askFor(questions: Question[], told: Told): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const { flag, ask, required } of questions) {
    const reply = (await terminal.question(`${ask}${required ? '' : ' (Enter to leave open)'}: `)).trim();
    if (reply) told[flag] = reply;
  }
  terminal.close();
}
