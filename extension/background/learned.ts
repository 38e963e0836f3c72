import { untelling } from '../../src/reports/hash-text.ts';
import { type Learned, learnFrom } from '../../src/reports/learn.ts';
import type { Settings } from '../../src/settings.ts';
import { findReportsOn, loadReports } from '../platform/report-store.ts';
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

/** Those of a site's comments that the reader gave a badge; none where the corrections cannot be read now. */
export async function givenBadges(site: string, ids: string[]): Promise<string[]> {
  const reports = await findReportsOn(site, ids, (id) => ({ id, textHash: untelling })).catch(() => []);
  return ids.filter((_, index) => reports[index]?.some(({ correctPosition }) => correctPosition !== undefined));
}

/** Whether two settings let different things be learned. */
export function learnsOtherwise(one: Settings, other: Settings): boolean {
  const [before, after] = [one, other].map(({ learning, forgotten }) => JSON.stringify([learning, forgotten]));
  return before !== after;
}

/** Learns anew when next asked: the corrections or the settings changed. */
export function learnAnew(): void {
  learned = undefined;
}
