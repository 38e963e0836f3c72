import type { Comment } from '../../src/comment.ts';

/** Applies the engine to a comment. One that breaks it costs its own badge and no other: it is told, and answered `otherwise`. */
export function safely<Answer>(find: (comment: Comment) => Answer, comment: Comment, otherwise: Answer): Answer {
  try {
    return find(comment);
  } catch (error) {
    console.error(error);
    return otherwise;
  }
}
