import english from '../../../extension/_locales/en/messages.json' with { type: 'json' };

/** A text of the interface as the built extension shows it, with `$NAME$` replaced. */
export function text(key: keyof typeof english, values: Record<string, string | number> = {}): string {
  const { message } = english[key];
  return message.replace(/\$(\w+)\$/g, (_, name: string) => String(values[name.toLowerCase()] ?? ''));
}
