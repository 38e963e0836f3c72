import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be filled up without harm. */
export interface SmallDisk {
  folder: string;
  /** Writes until nothing more goes on it, and goes on: browsers tidy up meanwhile. */
  fill(): void;
  /** Takes away what filled it. */
  clear(): void;
  close(): void;
}

function fill(file: string): void {
  const opened = openSync(file, 'a');
  try {
    for (const size of [1 << 20, 1 << 12, 1]) {
      const part = Buffer.alloc(size);
      try {
        while (writeSync(opened, part) > 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(opened);
  }
}

/** A disk for so many megabytes; null where this process may not mount one (that takes Linux and its root). */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'counterpoint-test', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    return null;
  }
  const filling = join(folder, 'filling');
  let again: NodeJS.Timeout | undefined;
  const clear = () => {
    clearInterval(again);
    rmSync(filling, { force: true });
  };
  return {
    folder,
    fill() {
      fill(filling);
      again = setInterval(() => fill(filling), 50);
    },
    clear,
    close() {
      clear();
      // Lazily: a browser that is about to end may still hold it.
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}
