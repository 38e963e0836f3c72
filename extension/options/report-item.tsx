import { findPosition } from '../../src/knowledge/debates.ts';
import { readerSite } from '../../src/reports/reader-report.ts';
import type { Report } from '../../src/reports/report.ts';
import { useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { Icon } from '../look/icons.tsx';
import { useFocusAfter } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { faultText, reasonText } from '../platform/reason-text.ts';
import { demonstrationSite } from '../welcome/demonstration-site.ts';
import { EditReport } from './edit-report.tsx';

/** The name of a position; its id when the knowledge base no longer has it. */
export const labelOf = (position: string): string => findPosition(position)?.position.label ?? position;

/** The names of a report's positions, reason and fault as the reader sees them. */
export function namesIn({ position, correctPosition, reason, fault }: Report): string[] {
  const positions = [position, correctPosition].filter((each) => each !== undefined);
  return [...positions.map(labelOf), reasonText(reason), ...(fault === undefined ? [] : [faultText(fault)])];
}

/** Before and after: the sentence that was marked, and the one that is now. */
function WrongSentence({ report, label }: { report: Report; label: string }) {
  const { sentences = [], correctSentences = [] } = report;
  return (
    <div>
      <p class="outcome"><strong>{label}</strong></p>
      {sentences.length > 0 && <p class="small"><span class="only-read-aloud">{message('before')}</span><span class="before">{sentences.join(' … ')}</span></p>}
      {correctSentences.length > 0 && <p class="small"><span class="only-read-aloud">{message('after')}</span>{correctSentences.join(' … ')}</p>}
    </div>
  );
}

function Outcome({ report }: { report: Report }) {
  const { position, correctPosition } = report;
  if (report.reason === 'wrong-sentence' && position !== undefined) return <WrongSentence report={report} label={labelOf(position)} />;
  if (report.counterargument !== undefined && report.fault !== undefined) {
    return <p class="outcome"><strong>{labelOf(position ?? '')}</strong><span>{report.counterargument}: {faultText(report.fault)}</span></p>;
  }
  return (
    <p class="outcome">
      <span class={position === undefined ? 'soft' : 'before'}>{position === undefined ? message('noBadge') : labelOf(position)}</span>
      <Icon name="forward" />
      <span class="only-read-aloud">{message('became')}</span>
      <strong>{correctPosition === undefined ? message('noBadge') : labelOf(correctPosition)}</strong>
    </p>
  );
}

function Words({ report }: { report: Report }) {
  const words = report.reason === 'wrong-sentence' ? '' : (report.correctSentences ?? report.sentences ?? []).join(' … ') || report.text;
  return (
    <>
      {words && <blockquote>{words.length > 320 ? `${words.slice(0, 320)}…` : words}</blockquote>}
      {report.note && <p class="note"><span class="soft">{message('yourNote')}</span> {report.note}</p>}
      {report.example && <p class="note"><span class="soft">{message('ownExample')}:</span> {report.example}</p>}
    </>
  );
}

/** The way to what the report is about: a comment, also of the demonstration thread, or a counterargument on the reader page. */
function Place({ report: { site, url } }: { report: Report }) {
  const { host, hash } = new URL(url);
  if (site === readerSite) return <a href={`../reader/reader.html${hash}`} target="_blank">{message('openReader')}</a>;
  if (site === demonstrationSite.id) return <a href="../welcome/welcome.html" target="_blank">{message('welcomeThread')}</a>;
  return <a href={url} target="_blank" rel="noreferrer">{message('commentOn', { site: host })}</a>;
}

/** One report: what it changed, why, on which comment, and the way back. */
export function ReportItem({ report, onUndo }: { report: Report; onUndo(report: Report): void }) {
  const [editing, edit] = useState(false);
  const editButton = useFocusAfter<HTMLButtonElement>(editing);
  const date = new Intl.DateTimeFormat(message('language'), { dateStyle: 'medium' }).format(new Date(report.reportedAt));
  return (
    <li class="card report">
      <div class="line">
        <Outcome report={report} />
        <span class="actions">
          <Button kind="plain" element={editButton} onClick={() => edit(!editing)} label={message('editReportOf', { name: labelOf(report.position ?? report.correctPosition ?? '') })}>{message('edit')}</Button>
          <Button onClick={() => onUndo(report)} label={message('undoReportOf', { name: labelOf(report.position ?? report.correctPosition ?? '') })}>
            <Icon name="undo" />{message('undo')}
          </Button>
        </span>
      </div>
      <p class="soft small facts">
        <span>{reasonText(report.reason)}</span>
        <time dateTime={report.reportedAt}>{date}</time>
        <Place report={report} />
      </p>
      {editing ? <EditReport report={report} onDone={() => edit(false)} /> : <Words report={report} />}
      <details>
        <summary>{message('whatIsKept')}</summary>
        <pre tabIndex={0}>{JSON.stringify(report, null, 2)}</pre>
      </details>
    </li>
  );
}
