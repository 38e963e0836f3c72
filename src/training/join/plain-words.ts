const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(entity: string, code: string): string {
  if (!code.startsWith('#')) return named[code] ?? entity;
  const point = code[1] === 'x' ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}

const decodeEntities = (text: string): string => text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, decode);

/**
 * The words of a Hacker News comment, whose HTML knows only p, a, i, pre and code: paragraphs become empty lines, links their
 * addresses (the site shortens their text), other tags vanish.
 */
export function wordsOfHackerNews(html: string): string {
  const marked = html
    .replace(/<a href="([^"]*)"[^>]*>[^]*?<\/a>/g, '$1')
    .replace(/<p>/g, '\n\n')
    .replace(/<\/?[a-z][^>]*>/g, '');
  return decodeEntities(marked).trim();
}

/** The words of a Reddit comment's Markdown: links and emphasis lose their marks, quotations keep theirs. */
export function wordsOfReddit(markdown: string): string {
  return decodeEntities(markdown)
    .replace(/\[([^\]\n]*)\]\(([^)\s]*)\)/g, '$1')
    .replace(/(\*\*|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .trim();
}
