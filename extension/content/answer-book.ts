import type { Annotation, Comment } from '../../src/comment.ts';
import { sameWords } from './same-words.ts';

/** More than any page shows at once; an endless feed forgets its oldest comments. */
const capacity = 5000;

/** What was answered about each comment, also about those that left the page and may come back. */
export class AnswerBook {
  private readonly entries = new Map<string, { comment: Comment; annotations: Annotation[] }>();

  set(comment: Comment, annotations: Annotation[]): void {
    this.entries.delete(comment.id);
    this.entries.set(comment.id, { comment, annotations });
    const [oldest] = this.entries.keys();
    if (this.entries.size > capacity && oldest !== undefined) this.entries.delete(oldest);
  }

  /** The answer for a comment with these very words. */
  get(comment: Comment): Annotation[] | undefined {
    const entry = this.entries.get(comment.id);
    return entry && (entry.comment === comment || sameWords(entry.comment, comment)) ? entry.annotations : undefined;
  }

  clear(): void {
    this.entries.clear();
  }
}
