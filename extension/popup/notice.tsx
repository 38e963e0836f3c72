import type { ComponentChildren } from 'preact';
import { Button } from '../look/controls.tsx';
import type { PageState } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';
import { reloadTab } from '../platform/tabs.ts';
import { guessedSite } from '../../src/reports/qualified-id.ts';
import { allSites } from '../sites/all-sites.ts';
import { totalOf } from './debates-on-page.ts';
import { LayoutReport } from './layout-report.tsx';
import { LookOnce, Offer } from './offer.tsx';
import type { Page } from './page-of-tab.ts';

interface Props {
  page: Page | null;
  paused: boolean;
  onResume(host: string): void;
}

interface Words {
  title: string;
  more?: ComponentChildren;
}

function Sites() {
  const names = allSites.filter((site) => site.access === 'installed').map((site) => site.name);
  return <p>{message('popupSites', { sites: new Intl.ListFormat(message('language')).format(names) })}</p>;
}

function Reload({ tab }: { tab: number }) {
  return (
    <>
      <p>{message('popupReloadWhy')}</p>
      <Button kind="main" onClick={() => void reloadTab(tab).then(() => window.close())}>{message('popupReloadButton')}</Button>
    </>
  );
}

function Paused({ onResume }: { onResume(): void }) {
  return (
    <>
      <p>{message('popupPausedWhy')}</p>
      <Button kind="main" onClick={onResume}>{message('popupResume')}</Button>
    </>
  );
}

const LayoutChanged = ({ state }: { state: PageState }) => <><p>{message('popupLayoutChangedWhy')}</p><LayoutReport state={state} /></>;
const LookAgain = ({ tab }: { tab: number }) => <><p>{message('popupGuessedNone')}</p><LookOnce tab={tab} /></>;

function wordsOn({ tab, state }: Extract<Page, { kind: 'read' }>, { paused, onResume }: Props): Words | null {
  const { site, host, layoutChanged, comments, read, found } = state;
  if (paused) return { title: message('popupPaused', { host }), more: <Paused onResume={() => onResume(host)} /> };
  if (layoutChanged) return { title: message('popupLayoutChanged'), more: <LayoutChanged state={state} /> };
  if (comments === 0) return { title: message('popupNoComments'), more: site === guessedSite && <LookAgain tab={tab} /> };
  if (read === comments && totalOf(found) === 0) return { title: message('popupNothing'), more: <p>{message('popupNothingWhy')}</p> };
  return null;
}

function wordsFor(props: Props): Words | null {
  const { page } = props;
  if (page === null) return null;
  if (page.kind === 'unsupported') return { title: message('popupUnsupported'), more: <Sites /> };
  if (page.kind === 'reload') return { title: message('popupReload'), more: <Reload tab={page.tab} /> };
  if (page.kind === 'offer') return { title: message('popupUnread'), more: <Offer {...page} /> };
  return wordsOn(page, props);
}

/**
 * Why there is nothing to switch or count here; empty when there is. What holds its title is there from the start, so that screen
 * readers tell when it changes, such as after pausing.
 */
export function Notice(props: Props) {
  const words = wordsFor(props);
  return (
    <section class={words ? 'notice' : undefined}>
      <div role="status">{words && <h2>{words.title}</h2>}</div>
      {words?.more}
    </section>
  );
}
