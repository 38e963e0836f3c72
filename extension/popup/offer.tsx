import { useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { askForOrigins, runOnce } from '../platform/site-access.ts';
import type { Page } from './page-of-tab.ts';

type Props = Extract<Page, { kind: 'offer' }>;

/** What the browser is asked to do, and whether it refused the last time. */
function useAttempt(): [attempt: (asked: Promise<unknown>) => void, failed: boolean] {
  const [failed, setFailed] = useState(false);
  return [(asked) => void asked.then(() => setFailed(false), () => setFailed(true)), failed];
}

const Failed = () => <p role="alert">{message('offerFailed')}</p>;

/** Looks for comments on this page once, or once more. The page's state arrives by itself when it is read. */
export function LookOnce({ tab }: { tab: number }) {
  const [attempt, failed] = useAttempt();
  return (
    <>
      <Button onClick={() => attempt(runOnce(tab))}>{message('offerOnceButton')}</Button>
      {failed && <Failed />}
    </>
  );
}

/** On a page that is not read: reading this site from now on, if it is of a known kind, or this page once. */
export function Offer({ tab, sites }: Props) {
  const [attempt, failed] = useAttempt();
  return (
    <>
      {sites.map(({ name, origins }) => (
        <div key={name} class="offer">
          <p>{message('offerSite', { name })}</p>
          {/* The browser asks only when called at once in the click; the background does the rest when it is granted. */}
          <Button kind="main" onClick={() => attempt(askForOrigins(origins))}>{message('offerSiteButton')}</Button>
        </div>
      ))}
      {failed && <Failed />}
      <p>{message('offerOnce')}</p>
      <LookOnce tab={tab} />
    </>
  );
}
