import { spawnSync } from 'node:child_process';
import * as z from 'zod';

const countsSchema = z.object({ moderate: z.number(), high: z.number(), critical: z.number() });
const auditSchema = z.object({ metadata: z.object({ vulnerabilities: countsSchema }) });

/** Longest that the registry may take to answer, in milliseconds. */
const patience = 30_000;

export interface Audit {
  /** One line for people. */
  line: string;
  failed: boolean;
}

/** Which packages to ask about, and what fails. */
export interface Question {
  /** The packages, in words. */
  what: string;
  /** The least severity that fails. */
  limit: 'high' | 'critical';
  /** Whether no answer fails too: a release needs one, a build may run without a network. */
  isRequired: boolean;
}

/** Reads what `npm audit --json` wrote. No answer is no proof of anything, and is said so. */
export function judgeAudit(output: string, { what, limit, isRequired }: Question): Audit {
  const read = auditSchema.safeParse(parsed(output));
  if (!read.success) return { line: `${what}: NOT AUDITED, the registry gave no answer: ${reasonIn(output)}`, failed: isRequired };
  const { moderate, high, critical } = read.data.metadata.vulnerabilities;
  const failed = critical > 0 || (limit === 'high' && high > 0);
  return { line: `${what}: ${critical} critical, ${high} high, ${moderate} moderate${failed ? ' (npm audit says which)' : ''}`, failed };
}

/** Asks the registry about known vulnerabilities. */
export function audit(question: Question, options: string[]): Audit {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${patience}`, ...options], {
    encoding: 'utf8', timeout: patience, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32',
  });
  return judgeAudit(stdout ?? '', question);
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

function reasonIn(output: string): string {
  const said = z.object({ message: z.string() }).safeParse(parsed(output));
  return said.success && said.data.message !== '' ? said.data.message : 'no connection';
}
