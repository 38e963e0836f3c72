/** What is asked of whoever adds a site. */
export interface NewSite {
  /** Kebab-case. */
  id: string;
  name: string;
  /** A page with comments, by its address. */
  address: string;
}

const idShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @throws Error that says what is wrong with the arguments of `npm run new:site` */
export function readArguments([id = '', name = '', address = '']: string[]): NewSite {
  if (!idShape.test(id)) throw new Error(`"${id}" is no id: small letters, digits and single hyphens.`);
  if (!name) throw new Error('The name of the site is missing.');
  if (!URL.canParse(address) || !address.startsWith('https://')) throw new Error(`"${address}" is no https address of a page with comments.`);
  return { id, name, address };
}

export const constantOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The first draft of an adapter; it compiles, and its test says what is missing. */
export function adapterDraft({ id, name, address }: NewSite): string {
  return `import { around, headingOf, linkOf, own, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.comment[id]';

/**
 * How the page is made, how it changes while it is open, and what to beware of.
 */
export const ${constantOf(id)}: Site = {
  id: '${id}',
  name: '${name.replace(/['\\]/g, '’')}',
  matches: ['${new URL(address).origin}/*'],
  access: 'optional',
  evidence: 'unconfirmed',
  checked: 'nothing yet',
  expectsComments: () => true,
  root,
  bodyOf: (comment) => own(comment, root, '.body'),
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  idOf: (comment) => comment.id || null,
  urlOf: (comment) => linkOf(own(comment, root, 'a:has(time)')),
  authorOf: (comment) => wordsOf(own(comment, root, '.author')),
  parentIdOf: (comment) => around(comment, root)?.id ?? null,
  titleOf: (document) => headingOf(document, 'h1'),
  badgePlaceOf: (comment) => own(comment, root, '.head'),
};
// ${address}
`;
}

/** The first draft of the test page, in our own words: to be rewritten after the site's structure. */
export function pageDraft({ name, address }: NewSite): string {
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>Is AI real? - ${name}</title><link rel="canonical" href="${address}"></head>
<body>
<h1>Is AI real?</h1>
<div class="comment" id="c1"><div class="head"><a class="author">alice</a> <a href="#c1"><time>1h</time></a></div><div class="body"><blockquote><p>LLMs are stochastic parrots: they only repeat their training data and understand nothing.</p></blockquote><p>I see it differently.</p></div>
<div class="comment" id="c2"><div class="head"><a class="author">bob</a> <a href="#c2"><time>1h</time></a></div><div class="body"><p>LLMs are stochastic parrots: they only repeat their training data and understand nothing.</p></div></div></div>
</body></html>
`;
}

/** What stands on that page, to be kept in step with it by hand. */
export function listDraft({ address }: NewSite): string {
  const plain = 'LLMs are stochastic parrots: they only repeat their training data and understand nothing.';
  const page = address.replace(/#.*$/, '');
  return `${JSON.stringify({
    address,
    title: 'Is AI real?',
    comments: [
      { id: 'c1', url: `${page}#c1`, author: 'alice', blocks: [['quote', plain], ['own', 'I see it differently.']] },
      { id: 'c2', parentId: 'c1', url: `${page}#c2`, author: 'bob', blocks: [['own', plain]] },
    ],
  }, null, 2)}\n`;
}

/**
 * The list of sites with one more, before the last, which is the widest.
 *
 * @throws Error when the id is taken
 */
export function listWith(source: string, id: string): string {
  if (source.includes(`'./${id}.ts'`)) throw new Error(`There is a site "${id}" already.`);
  const line = `import { ${constantOf(id)} } from './${id}.ts';\n`;
  const imports = [...source.matchAll(/^import \{ \w+ \} from '\.\/[\w-]+\.ts';\n/gm)].map(([text]) => text);
  const after = imports.findLast((each) => each.split("'./")[1]! < line.split("'./")[1]!);
  const withImport = after ? source.replace(after, after + line) : line + source;
  return withImport.replace(/(export const allSites: Site\[\] = \[\n)([^\]]*)( {2}\w+,\n\];)/, `$1$2  ${constantOf(id)},\n$3`);
}
