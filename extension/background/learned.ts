import { type Learned, learnFrom } from '../../src/reports/learn.ts';
import type { Settings } from '../../src/settings.ts';
import { loadReports } from '../platform/report-store.ts';
import { loadSettings } from '../platform/settings-store.ts';

/** What follows from all reports together. */
interface Lessons {
  learned: Learned;
  /** The comments that the reader gave a badge, each as its site and its id there. */
  given: ReadonlySet<string>;
}

const nothing: Lessons = { learned: new Map(), given: new Set() };

let lessons: Promise<Lessons> | undefined;

const nameOf = (site: string, commentId: string): string => `${site} ${commentId}`;

async function learn(): Promise<Lessons> {
  const [{ learning, forgotten }, { reports }] = await Promise.all([loadSettings(), loadReports()]);
  const giving = reports.filter(({ correctPosition }) => correctPosition !== undefined);
  return {
    learned: learning ? learnFrom(reports, forgotten) : nothing.learned,
    given: new Set(giving.map(({ site, commentId }) => nameOf(site, commentId))),
  };
}

/** Kept while the background runs; where the corrections cannot be read now, nothing follows from them. */
function current(): Promise<Lessons> {
  lessons ??= learn().catch(() => {
    lessons = undefined;
    return nothing;
  });
  return lessons;
}

/** What the reader's corrections taught; nothing when learning is off. */
export const whatWasLearned = async (): Promise<Learned> => (await current()).learned;

/** Those of a site's comments that the reader gave a badge. */
export async function givenBadges(site: string, ids: string[]): Promise<string[]> {
  const { given } = await current();
  return ids.filter((id) => given.has(nameOf(site, id)));
}

/** Whether two settings let different things be learned. */
export function learnsOtherwise(one: Settings, other: Settings): boolean {
  const [before, after] = [one, other].map(({ learning, forgotten }) => JSON.stringify([learning, forgotten]));
  return before !== after;
}

/** Learns anew when next asked: the corrections or the settings changed. */
export function learnAnew(): void {
  lessons = undefined;
}
