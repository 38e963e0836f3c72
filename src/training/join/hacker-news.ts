import * as z from 'zod';
import { wordsOfHackerNews } from './plain-words.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import type { Found } from './site.ts';

/** https://hn.algolia.com/api: a story or comment with everything below it. */
interface Item {
  id: number;
  type: string;
  title?: string | null | undefined;
  text?: string | null | undefined;
  parent_id?: number | null | undefined;
  story_id?: number | null | undefined;
  children: Item[];
}

const itemSchema: z.ZodType<Item> = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  parent_id: z.number().nullish(),
  story_id: z.number().nullish(),
  get children() {
    return z.array(itemSchema).default([]);
  },
});

export const hackerNewsApi = 'https://hn.algolia.com/api/v1/items';

/** All comments of a tree, without recursion: threads can be deep. */
function commentsOf(story: Item): Item[] {
  const found: Item[] = [];
  const open = [...story.children];
  for (let item = open.pop(); item; item = open.pop()) {
    found.push(item);
    open.push(...item.children);
  }
  return found;
}

/**
 * Fetches comments by id: two requests give a comment's whole thread, and with it all the other wanted comments there.
 *
 * @returns what was found, thread by thread; ids that are gone come with `text` null
 */
export async function* fetchHackerNews(ids: readonly string[], fetcher: PoliteFetch, api = hackerNewsApi): AsyncGenerator<Found[]> {
  const wanted = new Set(ids);
  const get = async (id: string | number): Promise<Item | null> => {
    const answer = await fetcher.json(`${api}/${id}`);
    return answer === null ? null : itemSchema.parse(answer);
  };
  const storyOf = async (comment: Item): Promise<Item | null> => {
    let item: Item | null = comment;
    for (let depth = 0; item && item.type !== 'story' && depth < 200; depth++) {
      const next: number | null | undefined = item.story_id ?? item.parent_id;
      item = next && next !== item.id ? await get(next) : null;
    }
    return item;
  };
  for (const id of ids) {
    if (!wanted.has(id)) continue;
    const comment = await get(id);
    const story = comment && (await storyOf(comment));
    const title = story?.title ?? null;
    const inThread = [...(comment ? [comment] : []), ...(story ? commentsOf(story) : [])];
    const found = new Map(inThread.map((each) => [String(each.id), { nativeId: String(each.id), title, text: each.text ? wordsOfHackerNews(each.text) : null }]));
    if (!found.has(id)) found.set(id, { nativeId: id, title, text: null });
    const batch = [...found.values()].filter(({ nativeId }) => wanted.delete(nativeId));
    yield batch;
  }
}
