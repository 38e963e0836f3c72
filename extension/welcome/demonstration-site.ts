import type { Site } from '../sites/site.ts';
import { demonstration } from './demonstration.ts';

const commentOf = (root: Element) => demonstration.find(({ id }) => id === root.getAttribute('data-comment'));

function parentOf(id: string): string | null {
  const index = demonstration.findIndex((each) => each.id === id);
  const depth = demonstration[index]?.depth ?? 0;
  return demonstration.slice(0, index).findLast((each) => each.depth === depth - 1)?.id ?? null;
}

/** The thread on the first-run page, read as any site is. */
export const demonstrationSite: Site = {
  id: 'demonstration',
  name: 'Counterpoint',
  matches: [],
  access: 'installed',
  evidence: 'site source',
  checked: 'the page itself',
  expectsComments: () => true,
  root: '[data-comment]',
  bodyOf: (root) => root.querySelector('.words'),
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  idOf: (root) => root.getAttribute('data-comment'),
  urlOf: (root) => `https://counterpoint.example/demonstration#${root.getAttribute('data-comment') ?? ''}`,
  authorOf: (root) => commentOf(root)?.author ?? null,
  parentIdOf: (root) => parentOf(root.getAttribute('data-comment') ?? ''),
  titleOf: () => '',
  badgePlaceOf: (root) => root.querySelector('.byline'),
};
