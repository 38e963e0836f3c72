/** Markup that is safe to put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Value[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function markup(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(markup).join('');
  return String(value).replace(/[&<>"]/g, (character) => entities[character]!);
}

/** A template tag for markup: everything filled in is escaped unless it is markup itself. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, index) => text + markup(values[index - 1] ?? '') + part));
