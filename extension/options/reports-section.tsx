import { useState } from 'preact/hooks';
import { type Grouping, groupReports } from '../../src/reports/group-reports.ts';
import { findReports, type Query } from '../../src/reports/find-reports.ts';
import { keyOf, markOf, type Reason, type Report } from '../../src/reports/report.ts';
import { Button, Choice } from '../look/controls.tsx';
import { useFocusAfter } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { reasonText } from '../platform/reason-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { CarryReports } from './carry-reports.tsx';
import { ReportFilters } from './report-filters.tsx';
import { LearnedPart } from './learned-part.tsx';
import type { SectionProps } from './options-view.tsx';
import { ReportChart } from './report-chart.tsx';
import { labelOf, ReportItem } from './report-item.tsx';
import { useReports } from './use-reports.ts';

/** How many reports are drawn at once: thousands stay fast. */
const page = 30;

const groupings = (): { value: Grouping; label: string }[] => [
  { value: 'none', label: message('groupNone') },
  { value: 'position', label: message('filterPosition') },
  { value: 'reason', label: message('filterReason') },
];

/** Stays as it is when the report is edited. */
const nameOf = (report: Report): string => [markOf(report), report.position, report.counterargument].join(' ');

function List({ reports }: { reports: Report[] }) {
  const [query, setQuery] = useState<Query>({ words: '', reason: '', position: '' });
  const [by, setBy] = useState<Grouping>('none');
  const [shown, setShown] = useState(page);
  const [undone, setUndone] = useState<Report | null>(null);
  const [trouble, setTrouble] = useState('');
  const keepAfterAll = useFocusAfter<HTMLButtonElement>(undone);
  const groups = groupReports(findReports(reports, query, labelOf), by);
  const found = groups.reduce((sum, { reports: members }) => sum + members.length, 0);
  const left = groups.reduce((sum, { reports: members }) => sum + Math.max(0, members.length - shown), 0);
  const tell = (error: unknown) => setTrouble(troubleText(error));
  const undo = (report: Report) =>
    sendToBackground('undoReports', { keys: [keyOf(report)] }).then(() => setUndone(report)).catch(tell);
  const keepAgain = (report: Report) => sendToBackground('keepReport', report).then(() => setUndone(null)).catch(tell);
  return (
    <>
      <p role="status">
        {undone && <>{message('reportUndone')} <button ref={keepAfterAll} type="button" class="link" onClick={() => void keepAgain(undone)}>{message('keepAfterAll')}</button></>}
      </p>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      {reports.length > 0 && <ReportFilters query={query} onChange={(next) => { setQuery(next); setShown(page); }} />}
      {reports.length > 0 && <p class="soft small" role="status">{message('reportsFound', { count: found, all: reports.length })}</p>}
      {reports.length > 1 && <Choice name="group" label={message('groupBy')} value={by} options={groupings()} onChoose={(next: Grouping) => setBy(next)} />}
      {groups.map(({ group, reports: members }) => (
        <div key={group} class="cards">
          {group && <h3>{by === 'position' ? labelOf(group) : reasonText(group as Reason)} <span class="soft small">{members.length}</span></h3>}
          <ul class="cards">
            {members.slice(0, shown).map((report) => <ReportItem key={nameOf(report)} report={report} onUndo={(each) => void undo(each)} />)}
          </ul>
        </div>
      ))}
      {left > 0 && <Button onClick={() => setShown(shown + page)}>{message('showMore', { count: left })}</Button>}
    </>
  );
}

/** The reader's corrections: find them, take them back, see what they taught, carry them elsewhere. */
export function ReportsSection({ settings }: SectionProps) {
  const kept = useReports();
  if (kept === null) return <p class="soft">{message('loading')}</p>;
  if (kept.trouble) return <p class="trouble" role="alert">{kept.trouble}</p>;
  return (
    <div class="cards">
      <p class="soft">{message('reportsMeaning')}</p>
      {kept.unreadable > 0 && <p class="trouble" role="alert">{message('reportsUnreadable', { count: kept.unreadable })}</p>}
      {kept.reports.length === 0 && <p class="card empty">{message('reportsNone')}</p>}
      {kept.reports.length > 0 && <ReportChart reports={kept.reports} />}
      <List reports={kept.reports} />
      <LearnedPart reports={kept.reports} settings={settings} />
      <CarryReports reports={kept.reports} />
    </div>
  );
}
