import * as z from 'zod/mini';
import type { annotationSchema, blockSchema, commentSchema, spanSchema } from './comment-schema.ts';

/** How much is shown: fewest and surest badges, the default, or everything worth a look. */
export const levels = ['quiet', 'balanced', 'everything'] as const;
// Pure: left out of the content script, which would otherwise make it anew for every page.
export const levelSchema = /* @__PURE__ */ z.enum(levels);

export type Block = z.infer<typeof blockSchema>;
export type Comment = z.infer<typeof commentSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type Level = z.infer<typeof levelSchema>;
