import type { PageState } from '../platform/messages.ts';
import { mayRead, recognise } from '../platform/site-access.ts';
import { activeTab, type ActiveTab, pageStateOf, tabById } from '../platform/tabs.ts';
import { allSites } from '../sites/all-sites.ts';
import { originsToAsk } from '../sites/registrations.ts';

/** A site that is not read yet but could be from now on. */
interface SiteOnOffer {
  name: string;
  /** Hosts that the browser must grant for it. */
  origins: string[];
}

/** What the popup knows of the page: no content script answers on a page that is not read, or that is older than the extension. */
export type Page =
  | { kind: 'unsupported' }
  | { kind: 'reload'; tab: number }
  | { kind: 'offer'; tab: number; sites: SiteOnOffer[] }
  | { kind: 'read'; tab: number; state: PageState };

/** The tab that a popup is about: the active one, or `#tab=ID` when the popup is itself opened as a tab. */
async function tabOfPopup(): Promise<ActiveTab | null> {
  const named = Number(new URLSearchParams(location.hash.slice(1)).get('tab'));
  return named > 0 ? tabById(named) : activeTab();
}

export async function findPage(): Promise<Page> {
  const tab = await tabOfPopup();
  if (!tab) return { kind: 'unsupported' };
  const state = await pageStateOf(tab.id);
  if (state) return { kind: 'read', tab: tab.id, state };
  if (!/^https?:/.test(tab.url ?? '')) return { kind: 'unsupported' };
  const url = new URL(tab.url ?? '');
  return (await offerOn(tab.id, url)) ?? ((await mayRead(url.href)) ? { kind: 'reload', tab: tab.id } : { kind: 'unsupported' });
}

/** What could be read on a page without a content script; null when it should have one already, or when it cannot have one. */
async function offerOn(tab: number, url: URL): Promise<Page | null> {
  const seen = await recognise(tab);
  if (!seen) return null;
  const [site, ...frames] = [seen.site, ...seen.frames].map((id) => allSites.find((each) => each.id === id));
  if (site && (await mayRead(url.href))) return null;
  const known = [site, ...frames].filter((each) => each !== undefined);
  return { kind: 'offer', tab, sites: known.map((each) => ({ name: each.name, origins: each === site ? originsToAsk(each, url) : each.matches })) };
}
