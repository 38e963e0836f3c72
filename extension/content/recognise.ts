import { allSites, siteOf } from '../sites/all-sites.ts';

/**
 * Run on a page that is not read yet, when the reader opens the popup there: says which of our sites it is, so that the
 * popup can offer to read it. Leaves nothing on the page.
 */
const site = siteOf(document, new URL(location.href));
const frames = allSites.filter(({ frame }) => frame !== undefined && document.querySelector(frame) !== null);
Object.assign(globalThis, { counterpointSees: { site: site?.id ?? null, frames: frames.map(({ id }) => id) } });
