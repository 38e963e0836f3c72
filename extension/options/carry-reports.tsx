import { useState } from 'preact/hooks';
import { exportReports } from '../../src/reports/export-reports.ts';
import type { Report } from '../../src/reports/report.ts';
import { Button } from '../look/controls.tsx';
import { extensionVersion } from '../platform/events.ts';
import { message } from '../platform/messages-text.ts';
import { ImportReports } from './import-reports.tsx';
import { SendReports } from './send-reports.tsx';
import { saveFile } from './save-file.ts';

/** Export to a file, hand to the project, and import from a file. */
export function CarryReports({ reports }: { reports: Report[] }) {
  const [withText, setWithText] = useState(false);
  const save = () => {
    const now = new Date();
    saveFile(`counterpoint-reports-${now.toISOString().slice(0, 10)}.json`, exportReports(reports, withText, extensionVersion(), now));
  };
  return (
    <div class="card carry">
      <div>
        <h3>{message('exportTitle')}</h3>
        <p class="soft small">{message('exportMeaning')}</p>
        <label class="check">
          <input type="checkbox" checked={withText} onChange={(event) => setWithText(event.currentTarget.checked)} />
          {message('exportWithText')}
        </label>
        <Button disabled={reports.length === 0} onClick={save}>{message('exportButton', { count: reports.length })}</Button>
        <SendReports reports={reports} withText={withText} />
      </div>
      <ImportReports reports={reports} />
    </div>
  );
}
