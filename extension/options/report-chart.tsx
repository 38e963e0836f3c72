import { countReports } from '../../src/reports/count-reports.ts';
import type { Report } from '../../src/reports/report.ts';
import { message } from '../platform/messages-text.ts';
import { labelOf } from './report-item.tsx';

/** How often each argument was wrong or missing: bars that can be compared, and the same in numbers. */
export function ReportChart({ reports }: { reports: Report[] }) {
  const tallies = countReports(reports);
  const most = Math.max(1, ...tallies.map(({ wrong, missing }) => wrong + missing));
  if (tallies.length === 0) return null;
  return (
    <details class="card chart">
      <summary>{message('chartTitle')}</summary>
      <ul>
        {tallies.map(({ position, wrong, missing }) => (
          <li key={position}>
            <span>{labelOf(position)}</span>
            <span class="tally" aria-hidden="true">
              <span class="wrong" style={{ width: `${(100 * wrong) / most}%` }} />
              <span class="missing" style={{ width: `${(100 * missing) / most}%` }} />
            </span>
            <span class="soft small">{message('chartCounts', { missing, wrong })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
