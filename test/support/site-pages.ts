import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as z from 'zod';
import { qualifiedId } from '../../src/reports/qualified-id.ts';

/** A page of a site in our own words, made after the site's structure, and the list of what is on it, written by hand. */
export interface SitePage {
  /** Id of the site's adapter, the name of the folder. */
  site: string;
  name: string;
  html: string;
  address: string;
  title: string;
  comments: { id: string; parentId?: string | undefined; author?: string | undefined; url: string; blocks: [kind: string, text: string][] }[];
}

const listSchema = z.strictObject({
  address: z.url(),
  title: z.string(),
  comments: z.array(z.strictObject({
    id: z.string(),
    parentId: z.optional(z.string()),
    author: z.optional(z.string()),
    url: z.string(),
    blocks: z.array(z.tuple([z.enum(['own', 'quote', 'code']), z.string()])),
  })),
});

const folder = 'test/pages';

export const sitePages: SitePage[] = readdirSync(folder).flatMap((site) =>
  readdirSync(`${folder}/${site}`).filter((file) => file.endsWith('.html')).map((file) => {
    const path = `${folder}/${site}/${file}`;
    const { comments, ...list } = listSchema.parse(JSON.parse(readFileSync(path.replace('.html', '.json'), 'utf8')));
    // The lists have the page's own ids.
    const known = (id: string) => qualifiedId(site, id, list.address);
    const found = comments.map(({ id, parentId, ...rest }) => ({ ...rest, id: known(id), ...(parentId !== undefined && { parentId: known(parentId) }) }));
    return { site, name: `${site}/${file}`, html: readFileSync(path, 'utf8'), ...list, comments: found };
  }));

export const documentOf = (html: string): Document => parseHTML(html).document;

/** What every page's plainest comment says; the pages also quote it, which must not count. */
export const plain = 'LLMs are stochastic parrots: they only repeat their training data and understand nothing.';

/** Ids of the comments whose authors say it themselves. */
export const whoSayIt = ({ comments }: SitePage): string[] =>
  comments.filter(({ blocks }) => blocks.some(([kind, text]) => kind === 'own' && text.includes(plain))).map(({ id }) => id);
