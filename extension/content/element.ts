type Child = Node | string | null | undefined | false;

interface Options {
  class?: string;
  /** Attributes to set; null leaves one out. */
  attributes?: Record<string, string | null>;
  /** Called for presses by the reader only, not for events that a script made up. */
  onClick?: (event: MouseEvent) => void;
}

/** Makes an element of the page's document. Strings become text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, options: Options = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (options.class) made.className = options.class;
  for (const [name, value] of Object.entries(options.attributes ?? {})) if (value !== null) made.setAttribute(name, value);
  const { onClick } = options;
  if (onClick) made.addEventListener('click', (event) => event.isTrusted && onClick(event as MouseEvent));
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A button that never submits a form of the page. */
export function button(label: string, onClick: () => void, style = ''): HTMLButtonElement {
  return element('button', { class: style, attributes: { type: 'button' }, onClick }, label);
}
