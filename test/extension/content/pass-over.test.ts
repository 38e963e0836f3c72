import { describe, expect, it } from 'vitest';
import { passOver } from '../../../extension/content/pass-over.ts';
import { readComment, rootsIn } from '../../../extension/content/read-comments.ts';
import { hackerNews } from '../../../extension/sites/hacker-news.ts';
import { row, said, threadPage } from '../../support/hacker-news-page.ts';
import { documentOf } from '../../support/site-pages.ts';

const aboutLunch = 'We had lunch, and it was good.';
const aboutAi = 'The model has only learned to copy.';

/** A thread of so many comments, of which every so-manyth names AI; what is found of it, and the words that were passed over. */
function thread(count: number, every: number, title = 'A recipe') {
  const body = (index: number) => said(index % every === 0 ? aboutAi : aboutLunch);
  const document = documentOf(threadPage(Array.from({ length: count }, (_, index) => row({ id: index, body: body(index) })).join(''), { title: `${title} | Hacker News` }));
  const roots = new Set(rootsIn(hackerNews, document));
  const passes = passOver(hackerNews, roots, hackerNews.titleOf(document));
  return [...roots].map((root) => readComment(hackerNews, root, hackerNews.titleOf(document), passes)).filter((found) => found !== null);
}

describe('passing over', { timeout: 30_000 }, () => {
  it('in a long thread about other things, all that do not name AI', () => {
    const found = thread(300, 20);
    expect(found).toHaveLength(300);
    for (const { comment, isPassedOver } of found) expect([comment.id, isPassedOver]).toEqual([comment.id, Number(comment.id) % 20 !== 0]);
  });

  it.each([
    ['a short thread', () => thread(99, 20)],
    ['a thread with AI in its title', () => thread(300, 20, 'Why LLMs fail')],
    ['a thread in which many name AI', () => thread(300, 3)],
  ])('nothing in %s', (_, make) => {
    expect(make().filter(({ isPassedOver }) => isPassedOver)).toEqual([]);
  });

  it('leaves what is passed over to be read when it is asked for', () => {
    const [first, second] = thread(300, 20);
    expect(second).toMatchObject({ isPassedOver: true, comment: { id: '1', author: 'ann', blocks: [{ kind: 'own', text: aboutLunch }] } });
    expect(second?.pieces()[0]?.[0]?.node.data).toBe(aboutLunch);
    expect(first?.isPassedOver).toBe(false);
  });

  it('tells comments without words from others as reading does', () => {
    const document = documentOf(threadPage(['[flagged]', ' ', '[deleted]', 'Words.'].map((words, id) => row({ id, body: said(words) })).join('')));
    const read = (passesOver: () => boolean) => rootsIn(hackerNews, document).map((root) => readComment(hackerNews, root, 'T', passesOver)?.comment.id);
    expect(read(() => true)).toEqual(read(() => false));
  });
});
