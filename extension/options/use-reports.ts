import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../src/reports/report.ts';
import { loadKeptReports } from '../platform/kept-reports.ts';
import { watchReports } from '../platform/report-news.ts';
import { troubleText } from '../platform/trouble-text.ts';

export interface Kept {
  reports: Report[];
  /** Records that are no report this version can read; they stay where they are. */
  unreadable: number;
  /** Why the reports cannot be read, in the reader's words; empty when they can. */
  trouble: string;
}

/**
 * The reports that are kept, up to date; null until they are read. `deletions` counts how often all were deleted: what a page
 * remembers of them is then to go too.
 */
export function useReports(): { kept: Kept | null; deletions: number } {
  const [kept, set] = useState<Kept | null>(null);
  const [deletions, countDeletions] = useState(0);
  useEffect(() => {
    let readings = 0;
    const read = async () => {
      const reading = (readings += 1);
      const loaded = await loadKeptReports().then(
        (found) => ({ ...found, trouble: '' }),
        (error: unknown) => ({ reports: [], unreadable: 0, trouble: troubleText(error) }),
      );
      // An earlier reading may end after a later one.
      if (reading === readings) set(loaded);
    };
    void read();
    return watchReports((news) => {
      if (news === 'deleted') countDeletions((count) => count + 1);
      void read();
    });
  }, []);
  return { kept, deletions };
}
