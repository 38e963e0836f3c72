import * as z from 'zod/mini';

/** A run of a comment's text: the author's own words, words they quote, or code. */
export const blockSchema = z.object({
  kind: z.enum(['own', 'quote', 'code']),
  text: z.string(),
});

/**
 * One comment as plain data, whatever page it came from.
 * `id` is unique on its site; `url` is the permalink; `title` is the title of the thread;
 * `author` is the name as the page shows it (used only while the page is open, never stored).
 */
export const commentSchema = z.object({
  id: z.string(),
  url: z.string(),
  author: z.optional(z.string()),
  parentId: z.optional(z.string()),
  title: z.optional(z.string()),
  blocks: z.array(blockSchema),
});

/** A stretch of one block: `block` indexes Comment.blocks, `start`/`end` are UTF-16 offsets into its text. */
export const spanSchema = z.object({ block: z.number(), start: z.number(), end: z.number() });

/**
 * One position that the comment's author asserts.
 * `confidence` is a calibrated probability (0 to 1), `evidence` the sentences that carry the argument,
 * `reasons` the concepts that decided, most important first, as keys a message file can name.
 */
export const annotationSchema = z.object({
  position: z.string(),
  confidence: z.number(),
  evidence: z.array(spanSchema),
  reasons: z.array(z.string()),
});
