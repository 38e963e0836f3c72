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
  if (process.stdin.isTTY) return { ...told, ...(await askAtTerminal(open)) };
  const missing = open.filter(({ required }) => required);
  if (missing.length > 0) throw new Error(`Needed: ${missing.map(({ flag, ask }) => `--${flag} (${ask})`).join(', ')}`);
  return told;
}

async function askAtTerminal(questions: Question[]): Promise<Told> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const told = await askFor(questions, (text) => terminal.question(text));
  terminal.close();
  return told;
}

/** Asks one question after the other; what is required is asked until it is answered. */
export async function askFor(questions: Question[], question: (text: string) => Promise<string>): Promise<Told> {
  const told: Told = {};
  for (const { flag, ask, required } of questions) {
    let reply: string;
    do reply = (await question(`${ask}${required ? '' : ' (Enter to leave open)'}: `)).trim();
    while (required && !reply);
    if (reply) told[flag] = reply;
  }
  return told;
}

/** The command that says again what was told, to be corrected and repeated. */
export function commandOf(kind: string, told: Told): string {
  const quoted = (value: string) => `'${value.replaceAll("'", "'\\''")}'`;
  return [`npm run new:${kind} --`, ...Object.entries(told).map(([flag, value]) => `--${flag}=${quoted(value)}`)].join(' ');
}
