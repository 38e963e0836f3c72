import { useState } from 'preact/hooks';
import { importLimits, type ImportPlan, planImport, type Refusal } from '../../src/reports/import-reports.ts';
import type { Report } from '../../src/reports/report.ts';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { troubleText } from '../platform/trouble-text.ts';

const refusals = {
  'too-large': 'importTooLarge',
  'not-json': 'importNotJson',
  'not-reports': 'importNotReports',
  'newer-version': 'importNewer',
} as const satisfies Record<Refusal, string>;

function Summary({ plan }: { plan: ImportPlan }) {
  const lines = [
    plan.fresh.length > 0 && message('importFresh', { count: plan.fresh.length }),
    plan.newer.length > 0 && message('importReplaces', { count: plan.newer.length }),
    plan.same > 0 && message('importSame', { count: plan.same }),
    plan.older > 0 && message('importOlder', { count: plan.older }),
    plan.unreadable.length > 0 && message('importUnreadable', { count: plan.unreadable.length }),
  ].filter((line) => line !== false);
  return (
    <>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {plan.unreadable.length > 0 && (
        <details>
          <summary>{message('importProblems')}</summary>
          <ol class="problems">{plan.unreadable.slice(0, 20).map(({ place, problem }) => <li key={place} value={place}>{problem}</li>)}</ol>
        </details>
      )}
    </>
  );
}

/** Reads a file of reports, says what it would change, and changes it when told to. */
export function ImportReports({ reports }: { reports: Report[] }) {
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [told, setTold] = useState('');
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const result = file.size > importLimits.characters ? { refused: 'too-large' as const } : planImport(await file.text(), reports);
    input.value = '';
    setTold('refused' in result ? message(refusals[result.refused]) : '');
    setPlan('refused' in result ? null : result);
  };
  const coming = plan ? [...plan.fresh, ...plan.newer] : [];
  const keep = async () => {
    await sendToBackground('importReports', { reports: coming });
    if (plan && plan.replaced.length > 0) await sendToBackground('undoReports', { keys: plan.replaced });
  };
  const take = () =>
    keep()
      .then(() => setTold(message('importDone', { count: coming.length })))
      .catch((error: unknown) => setTold(troubleText(error)))
      .finally(() => setPlan(null));
  return (
    <div>
      <h3>{message('importTitle')}</h3>
      <p class="soft small">{message('importMeaning')}</p>
      <input type="file" accept=".json,application/json" aria-label={message('importTitle')} onChange={(event) => void read(event.currentTarget)} />
      <div role="status">{told}{plan && <Summary plan={plan} />}</div>
      {plan && (
        <p class="buttons">
          <Button kind="main" disabled={coming.length === 0} onClick={() => void take()}>{message('importButton', { count: coming.length })}</Button>
          <Button onClick={() => setPlan(null)}>{message('cancel')}</Button>
        </p>
      )}
    </div>
  );
}
