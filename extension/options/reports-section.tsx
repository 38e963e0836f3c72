import { useMemo, useState } from 'preact/hooks';
import { type Grouping, groupReports } from '../../src/reports/group-reports.ts';
import { findReports, type Query } from '../../src/reports/find-reports.ts';
import { markOf, type Reason, type Report } from '../../src/reports/report.ts';
import { Button, Choice } from '../look/controls.tsx';
import { useFocusAfter, useFocusTaker } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { reasonText } from '../platform/reason-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { CarryReports } from './carry-reports.tsx';
import { ReportFilters } from './report-filters.tsx';
import { LearnedPart } from './learned-part.tsx';
import type { SectionProps } from './options-view.tsx';
import { ReportChart } from './report-chart.tsx';
import { labelOf, namesIn, ReportItem } from './report-item.tsx';
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

/** What was done last, for the line that tells it. */
type Told = { undone: Report } | 'kept-again' | null;

function List({ reports }: { reports: Report[] }) {
  const [query, setQuery] = useState<Query>({ words: '', reason: '', position: '' });
  const [by, setBy] = useState<Grouping>('none');
  const [shown, setShown] = useState(page);
  const [told, setTold] = useState<Told>(null);
  const [trouble, setTrouble] = useState('');
  const keepAfterAll = useFocusAfter<HTMLButtonElement>(told);
  const [status, takeFocus] = useFocusTaker<HTMLParagraphElement>();
  const end = useFocusAfter<HTMLParagraphElement>(shown);
  const groups = useMemo(() => groupReports(findReports(reports, query, namesIn), by), [reports, query, by]);
  const found = groups.reduce((sum, { reports: members }) => sum + members.length, 0);
  const left = groups.reduce((sum, { reports: members }) => sum + Math.max(0, members.length - shown), 0);
  const exchange = (from: Report | null, to: Report | null, after: Told) =>
    void sendToBackground('exchangeReports', { from, to }).then(() => {
      setTold(after);
      if (after === 'kept-again') takeFocus();
      setTrouble('');
    }, (error: unknown) => setTrouble(troubleText(error)));
  const foundText = message('reportsFound', { count: found, all: reports.length });
  return (
    <>
      <p role="status" ref={status} tabIndex={-1}>
        {told === 'kept-again' ? message('reportKept') : told && (
          <>{message('reportUndone')} <button ref={keepAfterAll} type="button" class="link" onClick={() => exchange(null, told.undone, 'kept-again')}>{message('keepAfterAll')}</button></>
        )}
      </p>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      {reports.length > 0 && <ReportFilters query={query} onChange={(next) => { setQuery(next); setShown(page); }} />}
      {reports.length > 0 && <p class="soft small" role="status">{foundText}</p>}
      {reports.length > 1 && <Choice name="group" label={message('groupBy')} value={by} options={groupings()} onChoose={(next: Grouping) => setBy(next)} />}
      {groups.map(({ group, reports: members }) => (
        <div key={group} class="cards">
          {group && <h3>{by === 'position' ? labelOf(group) : reasonText(group as Reason)} <span class="soft small">{members.length}</span></h3>}
          <ul class="cards">
            {members.slice(0, shown).map((report) => <ReportItem key={nameOf(report)} report={report} onUndo={(each) => exchange(each, null, { undone: each })} />)}
          </ul>
        </div>
      ))}
      {left > 0 && <Button onClick={() => setShown(shown + page)}>{message('showMore', { count: left })}</Button>}
      {left === 0 && shown > page && <p class="soft small" ref={end} tabIndex={-1}>{foundText}</p>}
    </>
  );
}

/** The reader's corrections: find them, take them back, see what they taught, carry them elsewhere. */
export function ReportsSection(props: SectionProps) {
  const { kept, deletions } = useReports();
  if (kept === null) return <p class="soft">{message('loading')}</p>;
  if (kept.trouble) return <p class="trouble" role="alert">{kept.trouble}</p>;
  return (
    <div class="cards">
      <p class="soft">{message('reportsMeaning')}</p>
      {kept.unreadable > 0 && <p class="trouble" role="alert">{message('reportsUnreadable', { count: kept.unreadable })}</p>}
      {kept.reports.length === 0 && <p class="card empty">{message('reportsNone')}</p>}
      {kept.reports.length > 0 && <ReportChart reports={kept.reports} />}
      <List key={deletions} reports={kept.reports} />
      <LearnedPart {...props} reports={kept.reports} />
      <CarryReports reports={kept.reports} />
    </div>
  );
}
