import { authorsOf } from './authors.ts';
import type { Counterargument, Source } from './schema.ts';

/** How a reply is written: Hacker News (plain text, links as footnotes), Markdown, or plain text. */
export type ReplyStyle = 'hacker-news' | 'markdown' | 'plain';

/**
 * A counterargument as a reply that can be pasted into a comment, with its citations.
 *
 * @param sources the sources of the counterargument, in its order
 */
export function reply({ title, summary }: Pick<Counterargument, 'title' | 'summary'>, sources: Source[], style: ReplyStyle): string {
  const marks = sources.map((_, index) => `[${index + 1}]`).join('');
  const text = summary.join(' ');
  if (style === 'markdown') {
    const list = sources.map((source, index) => `${index + 1}. ${markdownCitation(source)}`);
    return `**${escapeMarkdown(title)}.** ${escapeMarkdown(text)}\n\n${list.join('\n')}`;
  }
  if (style === 'hacker-news') return [`${title}. ${text} ${marks}`, ...sources.map((source, index) => `[${index + 1}] ${citation(source)}`)].map(withoutItalics).join('\n\n');
  return [`${title}. ${text}`, 'Sources:', ...sources.map((source) => `- ${citation(source)}`)].join('\n');
}

/** One source as a line of text: authors, title, publisher, year, address, and through whom if second-hand. */
export function citation(source: Source): string {
  return `${head(source)}: ${source.title}. ${tail(source)}. ${source.url}`;
}

function markdownCitation(source: Source): string {
  const address = source.url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `${escapeMarkdown(head(source))}: [${escapeMarkdown(source.title)}](${address}). ${escapeMarkdown(tail(source))}.`;
}

function head({ authors }: Source): string {
  return authors.length > 3 ? `${authorsOf({ authors: authors.slice(0, 1) })} and others` : authorsOf({ authors });
}

function tail({ publisher, date, via, authors }: Source): string {
  const place = publisher === authors[0] ? [] : [publisher];
  return [...place, date.slice(0, 4), ...(via ? [`seen through ${via}`] : [])].join(', ');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

/** Hacker News turns text between asterisks into italics. */
const withoutItalics = (text: string): string => text.replaceAll('*', '\u2217');
