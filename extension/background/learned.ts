import { type Learned, learnFrom } from '../../src/reports/learn.ts';
import { loadReports } from '../platform/report-store.ts';
import { loadSettings } from '../platform/settings-store.ts';

let learned: Promise<Learned> | undefined;

async function learn(): Promise<Learned> {
  const { learning, forgotten } = await loadSettings();
  return learning ? learnFrom((await loadReports()).reports, forgotten) : new Map();
}

/** What the reader's corrections taught; nothing when learning is off, or the corrections cannot be read now. Kept while the background runs. */
export function whatWasLearned(): Promise<Learned> {
  learned ??= learn().catch(() => {
    learned = undefined;
    return new Map();
  });
  return learned;
}

/** Learns anew when next asked: the corrections or the settings changed. */
export function learnAnew(): void {
  learned = undefined;
}
