import { useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { askForOrigins, runOnce } from '../platform/site-access.ts';
import type { Page } from './page-of-tab.ts';

type Props = Extract<Page, { kind: 'offer' }>;

/**
 * On a page that is not read: reading this site from now on, if it is of a known kind, or this page once.
 * The page's state arrives by itself when it is read.
 */
export function Offer({ tab, sites }: Props) {
  const [failed, setFailed] = useState(false);
  const once = () => void runOnce(tab).catch(() => setFailed(true));
  return (
    <>
      {sites.map(({ name, origins }) => (
        <div key={name} class="offer">
          <p>{message('offerSite', { name })}</p>
          {/* The browser asks only when called at once in the click; the background does the rest when it is granted. */}
          <Button kind="main" onClick={() => void askForOrigins(origins)}>{message('offerSiteButton')}</Button>
        </div>
      ))}
      <p>{message('offerOnce')}</p>
      <Button onClick={once}>{message('offerOnceButton')}</Button>
      {failed && <p role="alert">{message('offerFailed')}</p>}
    </>
  );
}
