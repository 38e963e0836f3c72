import { useEffect, useState } from 'preact/hooks';
import { debates } from '../../src/knowledge/debates.ts';
import { isPaused, pauseHost, type Settings } from '../../src/settings.ts';
import { useChange } from '../look/use-change.tsx';
import { useFocusTaker } from '../look/use-focus-after.ts';
import { useSettings } from '../look/use-settings.ts';
import { watchPageState } from '../platform/tabs.ts';
import { debatesOnPage } from './debates-on-page.ts';
import { DebateList } from './debate-list.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Notice } from './notice.tsx';
import { findPage, type Page } from './page-of-tab.ts';
import { Quieted } from './quieted.tsx';

interface Props {
  settings: Settings;
  /** The answer of the page in the tab, which was asked before anything was drawn; null when it is still to come. */
  page: Page | null;
  asked: Promise<Page>;
}

/** The page in the tab, kept up to date while comments are read; null until it has answered. */
function usePage({ page: first, asked }: Pick<Props, 'page' | 'asked'>): Page | null {
  const [page, set] = useState(first);
  useEffect(() => void asked.then(set), [asked]);
  const tab = page && 'tab' in page ? page.tab : null;
  useEffect(() => {
    if (tab !== null) return watchPageState(tab, () => void findPage().then(set));
    return undefined;
  }, [tab]);
  return page;
}

export function Popup({ settings: loaded, ...answer }: Props) {
  const settings = useSettings(loaded);
  const page = usePage(answer);
  const read = page?.kind === 'read' ? page : null;
  const { tab, state } = read ?? { tab: null, state: null };
  const paused = state !== null && isPaused(settings, state.host);
  const [change, trouble] = useChange();
  const [name, takeFocus] = useFocusTaker<HTMLHeadingElement>();
  /** A change that takes away the control that was pressed. */
  const changeAndStay = async (changed: (settings: Settings) => Settings) => {
    if (await change(changed)) takeFocus();
  };
  const pause = (host: string, on: boolean) => void changeAndStay((before) => pauseHost(before, host, on));
  return (
    <main>
      <Head state={state} paused={paused} name={name} />
      <Notice page={page} paused={paused} onResume={(host) => pause(host, false)} />
      {state && state.comments > 0 && !paused && <DebateList debates={debatesOnPage(debates, settings, state)} tab={tab} onChange={change} />}
      {!paused && <Quieted state={state} onChange={(changed) => void changeAndStay(changed)} />}
      <Foot settings={settings} host={paused ? null : state?.host || null} onChange={change} onPause={(host) => pause(host, true)} />
      {trouble}
    </main>
  );
}
