import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { buildReaderReport } from '../../src/reports/reader-report.ts';
import { type Fault, faults, noteLimit, type Report } from '../../src/reports/report.ts';
import { Button } from '../look/controls.tsx';
import { extensionVersion } from '../platform/events.ts';
import { message } from '../platform/messages-text.ts';
import { faultText } from '../platform/reason-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { takeBack } from '../platform/take-back.ts';
import { troubleText } from '../platform/trouble-text.ts';

interface Props {
  position: string;
  counterargument: string;
  /** Its address on the reader page. */
  link: string;
  onDone(): void;
}

/** The report that was kept, and the one that it took the place of. */
interface KeptReport {
  report: Report;
  earlier: Report | null;
}

function Kept({ report, earlier, onDone }: KeptReport & { onDone(): void }) {
  const undoButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the form.
  useEffect(() => undoButton.current?.focus(), []);
  const [trouble, setTrouble] = useState('');
  const undo = () => takeBack(report, earlier).then(onDone, (error: unknown) => setTrouble(troubleText(error)));
  return (
    <div class="fault">
      <p role="status">{message('reportKept')}</p>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      <p class="buttons"><Button element={undoButton} onClick={() => void undo()}>{message('undo')}</Button><Button kind="plain" onClick={onDone}>{message('close')}</Button></p>
    </div>
  );
}

/** What is wrong with a counterargument, and the very record that would be kept. */
export function FaultForm({ onDone, ...about }: Props) {
  const [fault, setFault] = useState<Fault>('outdated');
  const [note, setNote] = useState('');
  const [kept, keep] = useState<KeptReport | null>(null);
  const [trouble, setTrouble] = useState('');
  const report = useMemo(() => buildReaderReport({ ...about, fault, note }, extensionVersion(), new Date()), [fault, note]);
  if (kept) return <Kept {...kept} onDone={onDone} />;
  const send = () => sendToBackground('keepReport', report).then((earlier) => keep({ report, earlier }), (error: unknown) => setTrouble(troubleText(error)));
  return (
    <div class="fault" role="group" aria-label={message('reportCounterargument')}>
      <fieldset>
        <legend>{message('faultQuestion')}</legend>
        {faults.map((each) => (
          <label key={each}><input type="radio" name={`fault-${about.counterargument}`} checked={each === fault} onChange={() => setFault(each)} /> {faultText(each)}</label>
        ))}
      </fieldset>
      <label>{message('reportNote')}
        <textarea class="field" rows={2} maxLength={noteLimit} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <details open><summary>{message('reportPreview')}</summary><pre tabIndex={0}>{JSON.stringify(report, null, 2)}</pre></details>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      <p class="buttons"><Button kind="main" onClick={() => void send()}>{message('reportSend')}</Button><Button onClick={onDone}>{message('cancel')}</Button></p>
    </div>
  );
}
