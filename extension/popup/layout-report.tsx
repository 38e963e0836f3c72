import { useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { extensionVersion } from '../platform/events.ts';
import type { PageState } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';
import { allSites } from '../sites/all-sites.ts';

/** What helps to repair an adapter: no address and no word of the page. */
export function reportOf({ site, roots, comments }: PageState, version: string, browser: string): string {
  const checked = allSites.find(({ id }) => id === site)?.checked ?? '';
  return [`Layout changed: ${site}`, `Comment elements: ${roots}, readable: ${comments}`, `Adapter checked against: ${checked}`, `Counterpoint ${version}`, browser].join('\n');
}

/** Shows the report in full before it is copied. */
export function LayoutReport({ state }: { state: PageState }) {
  const [copied, setCopied] = useState(false);
  const report = reportOf(state, extensionVersion(), navigator.userAgent);
  const copy = () => void navigator.clipboard.writeText(report).then(() => setCopied(true), () => setCopied(false));
  return (
    <>
      <p>{message('layoutReportWhy')}</p>
      <pre class="report" tabIndex={0}>{report}</pre>
      <Button onClick={copy}>{message('layoutReportCopy')}</Button>
      <span role="status">{copied ? message('copied') : ''}</span>
    </>
  );
}
