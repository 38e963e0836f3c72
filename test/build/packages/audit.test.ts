import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { judgeAudit, type Question } from '../../../src/build/packages/audit.ts';

const found = (counts: object) => JSON.stringify({ metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, ...counts } } });
const ask = (question: Partial<Question> = {}): Question => ({ what: 'it', limit: 'high', isRequired: false, ...question });

describe('an audit', () => {
  it('fails at the given severity', () => {
    expect(judgeAudit(found({ high: 1 }), ask()).failed).toBe(true);
    expect(judgeAudit(found({ high: 1 }), ask({ limit: 'critical' })).failed).toBe(false);
    expect(judgeAudit(found({ critical: 1 }), ask({ limit: 'critical' })).failed).toBe(true);
  });

  it.each(['', 'not JSON', '{"message":"405 Method Not Allowed","error":{}}'])('that could not be made says so, and fails where one is required: "%s"', (output) => {
    for (const isRequired of [false, true]) {
      const { failed, line } = judgeAudit(output, ask({ isRequired }));
      expect(failed).toBe(isRequired);
      expect(line).toMatch(/NOT AUDITED/);
    }
  });

  it('that is required fails the whole check when no registry answers', () => {
    // Nothing listens at this port.
    const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9' };
    const check = (...options: string[]) => spawnSync(process.execPath, ['src/build/run-typescript.mjs', 'src/build/packages/check.ts', ...options], { encoding: 'utf8', env });
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringMatching(/NOT AUDITED/) as string });
    expect(check('--require-audit')).toMatchObject({ status: 1, stdout: expect.stringMatching(/NOT AUDITED/) as string });
  }, 60_000);
});
