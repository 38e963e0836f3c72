import * as z from 'zod';
import { wordsOfReddit } from './plain-words.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import type { Found } from './site.ts';

/** https://www.reddit.com/dev/api#GET_api_info: things by their full names, t1_ for comments and t3_ for posts. */
const listingSchema = z.object({
  data: z.object({
    children: z.array(z.object({ data: z.object({ name: z.string(), body: z.string().optional(), link_id: z.string().optional(), title: z.string().optional() }) })),
  }),
});

export const redditApi = 'https://www.reddit.com/api/info.json';

/** The most things that one request may name. */
const most = 100;
const deleted = ['[deleted]', '[removed]'];

type Thing = z.infer<typeof listingSchema>['data']['children'][number]['data'];

/**
 * Fetches comments by id, a hundred a request, and the titles of their posts.
 *
 * @returns what was found, request by request; ids that are gone come with `text` null
 */
export async function* fetchReddit(ids: readonly string[], fetcher: PoliteFetch, api = redditApi): AsyncGenerator<Found[]> {
  const get = async (names: readonly string[]): Promise<Map<string, Thing>> => {
    if (names.length === 0) return new Map();
    const found = listingSchema.safeParse(await fetcher.json(`${api}?raw_json=1&id=${names.join(',')}`));
    if (!found.success) throw new Error(`${new URL(api).host} gave something else than comments.`);
    return new Map(found.data.data.children.map(({ data }) => [data.name, data]));
  };
  for (let start = 0; start < ids.length; start += most) {
    const batch = ids.slice(start, start + most);
    const comments = await get(batch.map((id) => `t1_${id}`));
    const posts = await get([...new Set([...comments.values()].flatMap(({ link_id: post }) => post ?? []))]);
    yield batch.map((nativeId) => {
      const comment = comments.get(`t1_${nativeId}`);
      const body = comment?.body && !deleted.includes(comment.body) ? comment.body : null;
      return { nativeId, title: posts.get(comment?.link_id ?? '')?.title ?? null, text: body === null ? null : wordsOfReddit(body) };
    });
  }
}
