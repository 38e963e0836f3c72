import * as z from 'zod';

/** What Chrome demands of a message file; without it the extension does not even load. https://developer.chrome.com/docs/extensions/reference/api/i18n */
const messagesSchema = z.record(
  z.string().regex(/^[A-Za-z0-9_]+$/, 'a name has only letters, digits and _'),
  z.looseObject({ message: z.string(), placeholders: z.record(z.string(), z.object({ content: z.string(), example: z.string().optional() })).optional() }),
);

/**
 * @param messages a `_locales` file as parsed
 * @throws Error that names every bad entry
 */
export function checkMessages(messages: unknown): void {
  const result = messagesSchema.safeParse(messages);
  if (result.success) return;
  const problems = result.error.issues.map(({ path, message }) => `messages.json: ${path.join('.')}: ${message}`);
  throw new Error(problems.join('\n'));
}
