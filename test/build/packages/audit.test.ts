import { describe, expect, it } from 'vitest';
import { judgeAudit } from '../../../src/build/packages/audit.ts';

const found = (counts: object) => JSON.stringify({ metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, ...counts } } });

describe('an audit', () => {
  it('fails at the given severity', () => {
    expect(judgeAudit(found({ high: 1 }), 'it', 'high').failed).toBe(true);
    expect(judgeAudit(found({ high: 1 }), 'it', 'critical').failed).toBe(false);
    expect(judgeAudit(found({ critical: 1 }), 'it', 'critical').failed).toBe(true);
  });

  it('that could not be made says so and does not fail', () => {
    for (const output of ['', 'not JSON', '{"message":"405 Method Not Allowed","error":{}}']) {
      const { failed, line } = judgeAudit(output, 'it', 'high');
      expect(failed).toBe(false);
      expect(line).toMatch(/NOT AUDITED/);
    }
  });
});
