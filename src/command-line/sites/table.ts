import type { Site } from '../../../extension/sites/site.ts';

const [begin, end] = ['<!-- sites: written by npm run sites:table -->', '<!-- /sites -->'];

const where = ({ matches, runs }: Site): string => {
  const hosts = [...new Set(matches.map((pattern) => pattern.replace(/^[^:]+:\/\/|\/.*$/g, '')))];
  const shown = hosts.slice(0, 3).join(', ') + (hosts.length > 3 ? ', …' : '');
  return runs ? `any host${shown && `, such as ${shown}`}` : shown;
};

const row = (site: Site) => `| ${site.name} | ${where(site)} | ${site.access === 'installed' ? 'yes' : 'when you say so'} | ${site.evidence} | ${site.checked} |`;

/** The table of all sites in Markdown: what is read, where, from when on, and how sure we are. */
export function sitesTable(sites: Site[]): string {
  const order = (site: Site) => (site.access === 'installed' ? 0 : 1);
  const rows = [...sites].sort((first, second) => order(first) - order(second)).map(row);
  return ['| site | where | on at once | known by | checked against |', '|---|---|---|---|---|', ...rows].join('\n');
}

/**
 * A text with its table of sites brought up to date.
 *
 * @throws Error when the text has no place for the table
 */
export function withTable(text: string, sites: Site[]): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`No "${begin}" … "${end}" in the text.`);
  return `${text.slice(0, from)}${begin}\n${sitesTable(sites)}\n${text.slice(to)}`;
}
