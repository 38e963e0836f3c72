import { useState } from 'preact/hooks';
import { exportReports } from '../../src/reports/export-reports.ts';
import { issueLink, summarise } from '../../src/reports/issue-link.ts';
import type { Report } from '../../src/reports/report.ts';
import { Button } from '../look/controls.tsx';
import { extensionVersion } from '../platform/events.ts';
import { message } from '../platform/messages-text.ts';
import { faultText, reasonText } from '../platform/reason-text.ts';
import { projectAddress } from './project.ts';
import { labelOf } from './report-item.tsx';

const reasonOf = ({ reason, fault }: Report) => (fault === undefined ? reasonText(reason) : faultText(fault));

/** Ways to hand the reports to the project. Each ends in the reader's own browser or mail program: nothing is sent from here. */
export function SendReports({ reports, withText }: { reports: Report[]; withText: boolean }) {
  const [told, tell] = useState('');
  const project = projectAddress();
  const json = () => exportReports(reports, withText, extensionVersion(), new Date());
  const title = () => message('sendTitle', { count: reports.length });
  const summary = () => summarise(reports, labelOf, reasonOf);
  const copy = (text: string, done: string) => navigator.clipboard.writeText(text).then(() => tell(done), () => tell(message('copyFailed')));
  const openIssue = async (address: string) => {
    const { url, complete } = issueLink(address, { title: title(), summary: summary(), reports: json() });
    if (!complete) await copy(json(), message('issuePaste'));
    window.open(url, '_blank', 'noopener,noreferrer');
  };
  return (
    <>
      <p class="buttons">
        {project !== null && <Button disabled={reports.length === 0} onClick={() => void openIssue(project)}>{message('openIssue')}</Button>}
        <Button disabled={reports.length === 0} onClick={() => void copy(`${title()}\n\n${summary()}\n\n${json()}\n`, message('copied'))}>{message('copyForMail')}</Button>
      </p>
      <p role="status" class="small">{told}</p>
    </>
  );
}
