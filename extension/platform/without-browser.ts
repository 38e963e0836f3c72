import english from '../_locales/en/messages.json';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const entries: Record<string, Entry | undefined> = english;

/** Fills $NAME$ and $1 as browsers do. https://developer.chrome.com/docs/extensions/reference/api/i18n */
function getMessage(key: string, values: string[] = []): string {
  const { message, placeholders = {} } = entries[key] ?? { message: '' };
  const named = message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '');
  return named.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

/** Stands in for webextension-polyfill where the reader runs as an ordinary web page: texts are all it needs there. */
export default { i18n: { getMessage } };
