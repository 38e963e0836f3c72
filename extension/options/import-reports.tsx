import { useMemo, useState } from 'preact/hooks';
import { importLimits, type ImportPlan, planImport, type Refusal } from '../../src/reports/import-reports.ts';
import type { Report } from '../../src/reports/report.ts';
import { Button } from '../look/controls.tsx';
import { useFocusTaker } from '../look/use-focus-after.ts';
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

/** What a file would change; without a file, or with one that is refused, nothing. */
function planOf(file: string | null, reports: Report[]): { plan: ImportPlan | null; refusal: string } {
  const result = file === null ? null : planImport(file, reports);
  if (result && 'refused' in result) return { plan: null, refusal: message(refusals[result.refused]) };
  return { plan: result, refusal: '' };
}

/** Reads a file of reports, says what it would change, and changes it when told to. */
export function ImportReports({ reports }: { reports: Report[] }) {
  const [file, setFile] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const [title, takeFocus] = useFocusTaker<HTMLHeadingElement>();
  // Planned anew when what is kept changes: nothing later is to be overwritten.
  const { plan, refusal } = useMemo(() => planOf(file, reports), [file, reports]);
  const open = (content: string | null, say = '') => {
    setFile(content);
    setTold(say);
  };
  const read = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    const reading = chosen.size > importLimits.characters ? Promise.resolve(null) : chosen.text();
    void reading
      .then((content) => open(content, content === null ? message(refusals['too-large']) : ''), (error: unknown) => open(null, troubleText(error)))
      .finally(() => (input.value = ''));
  };
  const coming = plan ? [...plan.fresh, ...plan.newer] : [];
  const close = (say = '') => {
    open(null, say);
    takeFocus();
  };
  const take = ({ replaced }: ImportPlan) =>
    sendToBackground('importReports', { reports: coming, replaced })
      .then(() => close(message('importDone', { count: coming.length })), (error: unknown) => close(troubleText(error)));
  return (
    <div>
      <h3 ref={title} tabIndex={-1}>{message('importTitle')}</h3>
      <p class="soft small">{message('importMeaning')}</p>
      <input type="file" accept=".json,application/json" aria-label={message('importTitle')} onChange={(event) => read(event.currentTarget)} />
      <div role="status">{refusal || told}{plan && <Summary plan={plan} />}</div>
      {plan && (
        <p class="buttons">
          <Button kind="main" disabled={coming.length === 0} onClick={() => void take(plan)}>{message('importButton', { count: coming.length })}</Button>
          <Button onClick={() => close()}>{message('cancel')}</Button>
        </p>
      )}
    </div>
  );
}
