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

/**
 * Reads what `npm audit --json` wrote. No answer is no proof of anything, and is said so; it does not fail a build
 * that may run without a network.
 *
 * @param what the packages that were asked about
 * @param limit the least severity that fails
 */
export function judgeAudit(output: string, what: string, limit: 'high' | 'critical'): Audit {
  const read = auditSchema.safeParse(parsed(output));
  if (!read.success) return { line: `${what}: NOT AUDITED, the registry gave no answer: ${reasonIn(output)}`, failed: false };
  const { moderate, high, critical } = read.data.metadata.vulnerabilities;
  const failed = critical > 0 || (limit === 'high' && high > 0);
  return { line: `${what}: ${critical} critical, ${high} high, ${moderate} moderate${failed ? ' (npm audit says which)' : ''}`, failed };
}

/** Asks the registry about known vulnerabilities. */
export function audit(what: string, limit: 'high' | 'critical', options: string[]): Audit {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${patience}`, ...options], {
    encoding: 'utf8', timeout: patience, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32',
  });
  return judgeAudit(stdout ?? '', what, limit);
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
