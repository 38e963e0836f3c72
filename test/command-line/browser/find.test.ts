import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { needBrowser } from '../../../src/command-line/browser/find.ts';

describe('needBrowser', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'browser-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** A program that tells a version and is named by the environment. */
  function program(version: string): string {
    const path = join(folder, 'firefox');
    writeFileSync(path, `#!/bin/sh\necho "Mozilla Firefox ${version}"\n`);
    chmodSync(path, 0o755);
    vi.stubEnv('FIREFOX_PATH', path);
    return path;
  }

  it('takes the named one when the extension runs in it', () => {
    const path = program('142.0');
    expect(needBrowser('firefox')).toBe(path);
  });

  it('says of one that is too old what it is and what is needed', () => {
    const path = program('140.12.0esr');
    expect(() => needBrowser('firefox')).toThrow(`${path} is version 140; the extension needs 142 or newer.`);
  });

  it('says when there is no such program', () => {
    vi.stubEnv('FIREFOX_PATH', join(folder, 'nothing'));
    expect(() => needBrowser('firefox')).toThrow('nothing is no program');
  });
});
