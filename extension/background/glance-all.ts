import { glance, prepare } from '../../src/annotate.ts';
import type { Comment } from '../../src/comment.ts';
import type { Glance } from '../platform/messages.ts';
import { correctAll } from './annotate-all.ts';
import { safely } from './safely.ts';

/**
 * Looks at comments quickly: those that need not be read are answered, and of the others is said which to read first. What reading
 * needs is made ready while the page asks for it.
 */
export async function glanceAll(site: string, comments: Comment[]): Promise<Glance[]> {
  const promises = comments.map((comment) => safely(glance, comment, null));
  const answers = (await correctAll(site, comments.filter((_, index) => promises[index] === null), () => [])).values();
  // A failure is told when a comment is asked about.
  if (promises.some((promise) => promise !== null)) setTimeout(() => prepare().catch(() => null));
  return promises.map((promise) => promise ?? answers.next().value ?? []);
}
