import { glance, prepare } from '../../src/annotate.ts';
import type { Comment } from '../../src/comment.ts';
import type { Glance } from '../platform/messages.ts';
import { annotateAll } from './annotate-all.ts';

/** A comment that breaks the engine promises nothing. */
function safely(comment: Comment): number | null {
  try {
    return glance(comment);
  } catch (error) {
    console.error(error);
    return null;
  }
}

/**
 * Looks at comments quickly: those that need not be read are answered, and of the others is said which to read first. What reading
 * needs is made ready while the page asks for it.
 */
export async function glanceAll(site: string, comments: Comment[]): Promise<Glance[]> {
  const promises = comments.map(safely);
  const answers = (await annotateAll(site, comments.filter((_, index) => promises[index] === null), () => [])).values();
  if (promises.some((promise) => promise !== null)) setTimeout(prepare);
  return promises.map((promise) => promise ?? answers.next().value ?? []);
}
