import { useState } from 'preact/hooks';
import { debates } from '../../src/knowledge/debates.ts';
import { type Edit, editReport, reasonsFor } from '../../src/reports/edit-report.ts';
import { noteLimit, type Report } from '../../src/reports/report.ts';
import { reasonSchema } from '../../src/reports/report-schema.ts';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { reasonText } from '../platform/reason-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { troubleText } from '../platform/trouble-text.ts';

function PositionField({ value, onChange }: { value: string; onChange(position: string): void }) {
  return (
    <label>{message('whichPosition')}
      <select class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {debates.map((debate) => (
          <optgroup key={debate.id} label={debate.title}>
            {debate.positions.map(({ id, claim }) => <option key={id} value={id}>{claim}</option>)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** @throws when the edit makes no report, when that is reported already, or when it cannot be kept; then nothing is changed */
const save = async (from: Report, edit: Edit): Promise<null> =>
  sendToBackground('exchangeReports', { from, to: editReport(from, edit, new Date()) });

/** Changes a report that is kept: its reason, the right argument, the note, and an example in the reader's own words. */
export function EditReport({ report, onDone }: { report: Report; onDone(): void }) {
  const [first] = debates.flatMap((debate) => debate.positions).filter(({ id }) => id !== report.position);
  const [edit, set] = useState<Edit>({ ...report, correctPosition: report.correctPosition ?? first?.id });
  const [trouble, setTrouble] = useState('');
  const reasons = reasonsFor(report);
  const text = (field: 'note' | 'example', label: string) => (
    <label>{label}
      <textarea class="field" rows={2} maxLength={noteLimit} value={edit[field] ?? ''} onInput={(event) => set({ ...edit, [field]: event.currentTarget.value })} />
    </label>
  );
  return (
    <div class="edit" role="group" aria-label={message('editReport')}>
      {reasons.length > 1 && (
        <label>{message('filterReason')}
          <select class="field" value={edit.reason} onChange={(event) => set({ ...edit, reason: reasonSchema.safeParse(event.currentTarget.value).data })}>
            {reasons.map((reason) => <option key={reason} value={reason}>{reasonText(reason)}</option>)}
          </select>
        </label>
      )}
      {(edit.reason === 'other-position' || edit.reason === 'missing-badge') && (
        <PositionField value={edit.correctPosition ?? ''} onChange={(correctPosition) => set({ ...edit, correctPosition })} />
      )}
      {text('note', message('reportNote'))}
      {report.reason !== 'bad-counterargument' && text('example', message('ownExample'))}
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      <p class="buttons">
        <Button kind="main" onClick={() => void save(report, edit).then(() => onDone(), (error: unknown) => setTrouble(troubleText(error)))}>{message('save')}</Button>
        <Button onClick={onDone}>{message('cancel')}</Button>
      </p>
    </div>
  );
}
