import type { ComponentChildren } from 'preact';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { reloadTab } from '../platform/tabs.ts';
import { allSites, guessedSite } from '../sites/all-sites.ts';
import { totalOf } from './debates-on-page.ts';
import { LayoutReport } from './layout-report.tsx';
import { Offer } from './offer.tsx';
import type { Page } from './page-of-tab.ts';

interface Props {
  page: Page;
  paused: boolean;
  onResume(): void;
}

function Box({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="notice">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Sites() {
  const names = allSites.filter((site) => site.access === 'installed').map((site) => site.name);
  return <p>{message('popupSites', { sites: new Intl.ListFormat(message('language')).format(names) })}</p>;
}

/** Why there is nothing to switch or count here; nothing when there is. */
export function Notice({ page, paused, onResume }: Props) {
  if (page.kind === 'unsupported') return <Box title={message('popupUnsupported')}><Sites /></Box>;
  if (page.kind === 'reload') {
    return (
      <Box title={message('popupReload')}>
        <p>{message('popupReloadWhy')}</p>
        <Button kind="main" onClick={() => void reloadTab(page.tab).then(() => window.close())}>{message('popupReloadButton')}</Button>
      </Box>
    );
  }
  if (page.kind === 'offer') return <Box title={message('popupUnread')}><Offer {...page} /></Box>;
  const { site, host, layoutChanged, comments, read, found } = page.state;
  if (paused) {
    return (
      <Box title={message('popupPaused', { host })}>
        <p>{message('popupPausedWhy')}</p>
        <Button kind="main" onClick={onResume}>{message('popupResume')}</Button>
      </Box>
    );
  }
  if (layoutChanged) return <Box title={message('popupLayoutChanged')}><p>{message('popupLayoutChangedWhy')}</p><LayoutReport state={page.state} /></Box>;
  if (comments === 0) return <Box title={message('popupNoComments')}>{site === guessedSite && <p>{message('popupGuessedNone')}</p>}</Box>;
  if (read === comments && totalOf(found) === 0) return <Box title={message('popupNothing')}><p>{message('popupNothingWhy')}</p></Box>;
  return null;
}
