import type { Annotation, Block, Comment } from '../../src/comment.ts';
import { sameWords } from './same-words.ts';

/** So many answers are kept, or more where more comments are on the page: an endless feed forgets the oldest of those that left. */
const capacity = 5000;
/** For each new answer so many of the oldest are looked at: more can go than come, also where most are of comments on the page. */
const looks = 4;

/** What was answered about each comment, also about those that left the page and may come back. */
export class AnswerBook {
  /** Of a comment only its words: it also knows the element that it stands in, which is not to be kept when it has left the page. */
  private readonly entries = new Map<string, { blocks: Block[]; annotations: Annotation[] }>();

  /** @param isOnPage whether a comment is on the page now, by its id: its answer is not forgotten */
  constructor(private readonly isOnPage: (id: string) => boolean) {}

  set({ id, blocks }: Comment, annotations: Annotation[]): void {
    this.entries.delete(id);
    this.entries.set(id, { blocks, annotations });
    for (let look = 0; look < looks && this.entries.size > capacity; look += 1) this.dropOldest();
  }

  /** The answer for a comment with these very words. */
  get(comment: Comment): Annotation[] | undefined {
    const entry = this.entries.get(comment.id);
    return entry && (entry.blocks === comment.blocks || sameWords(entry, comment)) ? entry.annotations : undefined;
  }

  /** Forgets the answers about comments that are not on the page. */
  forgetOthers(): void {
    for (const id of this.entries.keys()) if (!this.isOnPage(id)) this.entries.delete(id);
  }

  /** Forgets the oldest answer, or makes it the newest where its comment is still on the page. */
  private dropOldest(): void {
    const [oldest] = this.entries;
    if (!oldest) return;
    const [id, entry] = oldest;
    this.entries.delete(id);
    if (this.isOnPage(id)) this.entries.set(id, entry);
  }
}
