import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../src/reports/report.ts';
import { watchReports } from '../platform/report-news.ts';
import { loadReports } from '../platform/report-store.ts';
import { troubleText } from '../platform/trouble-text.ts';

export interface Kept {
  reports: Report[];
  /** Records that are no report this version can read; they stay where they are. */
  unreadable: number;
  /** Why the reports cannot be read, in the reader's words; empty when they can. */
  trouble: string;
}

/** The reports that are kept, up to date; null until they are read. */
export function useReports(): Kept | null {
  const [kept, set] = useState<Kept | null>(null);
  useEffect(() => {
    const read = () =>
      loadReports().then(
        (loaded) => set({ ...loaded, trouble: '' }),
        (error: unknown) => set({ reports: [], unreadable: 0, trouble: troubleText(error) }),
      );
    void read();
    return watchReports(() => void read());
  }, []);
  return kept;
}
