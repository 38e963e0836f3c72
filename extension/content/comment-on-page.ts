import type { Block, Comment } from '../../src/comment.ts';
import { addressOf } from '../sites/own.ts';
import type { Site } from '../sites/site.ts';
import type { WrittenBlock } from './block-writer.ts';
import { parentIdentityOf } from './identity.ts';
import { splitBody } from './split-body.ts';

/**
 * A comment whose parts are read from the page when they are first asked for, and kept. A class, whose getters are made once: an object with getters
 * of its own costs as much as a glance at the comment. They are no own properties, so a copy by `...` has none of them: see {@link plainOf}.
 */
export class CommentOnPage implements Comment {
  readonly id: string;
  declare readonly title?: string;
  readonly #site: Site;
  readonly #root: Element;
  readonly #body: Element;
  #written: WrittenBlock[] | undefined;
  #blocks: Block[] | undefined;
  #url: string | undefined;
  /** Null when not yet looked for. */
  #author: string | undefined | null = null;
  #parentId: string | undefined | null = null;

  constructor(site: Site, root: Element, body: Element, id: string, title: string) {
    this.id = id;
    if (title) this.title = title;
    this.#site = site;
    this.#root = root;
    this.#body = body;
  }

  /** The blocks with where they stand on the page. */
  get written(): WrittenBlock[] {
    return (this.#written ??= splitBody(this.#body, this.#site));
  }

  get blocks(): Block[] {
    return (this.#blocks ??= this.written.map(({ block }) => block));
  }

  get url(): string {
    return (this.#url ??= this.#site.urlOf(this.#root) ?? addressOf(this.#root.ownerDocument));
  }

  get author(): string | undefined {
    if (this.#author === null) this.#author = this.#site.authorOf(this.#root) ?? undefined;
    return this.#author;
  }

  get parentId(): string | undefined {
    if (this.#parentId === null) this.#parentId = parentIdentityOf(this.#site, this.#root) ?? undefined;
    return this.#parentId;
  }
}

/** A comment as it is now, as plain data: all of it is read. */
export function plainOf({ id, url, title, author, parentId, blocks }: Comment): Comment {
  return { id, url, ...(title !== undefined && { title }), ...(author !== undefined && { author }), ...(parentId !== undefined && { parentId }), blocks };
}
