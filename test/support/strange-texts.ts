import fc from 'fast-check';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'LLMs are stochastic parrots.', '> quoted\n', '\n\n', '\u202eright to left\u202c', 'العربية والعبرية.', '👩‍👩‍👧‍👦🏳️‍🌈', '\ud800', '\udc00x', '\u0000\u0007\u001b[0m',
    'e\u0301\u0327', '\ufdfa', 'https://example.org/a?b=c#d', '…?!"”)', 'a'.repeat(700), '.'.repeat(700), ' '.repeat(700), '\t\r\n', "''''", '1.2.3.4', 'İstanbul', '\ufeff\u200b',
  ),
);

/** Any text at all, but more often the kinds that break programs: unpaired surrogates, control characters, no spaces, right to left. */
export const strangeText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A million characters each of what is likely to take too long. */
export const longTexts: Record<string, string> = {
  'words': 'LLMs only copy their training data and nothing else '.repeat(20_000),
  'no spaces': 'x'.repeat(1_000_000),
  'spaces only': ' '.repeat(1_000_000),
  'line breaks': '\n'.repeat(1_000_000),
  'full stops': '.'.repeat(1_000_000),
  'short sentences': 'AI. '.repeat(250_000),
  'one-letter lines': 'a\n'.repeat(500_000),
  'emoji': '👩‍👩‍👧‍👦'.repeat(90_000),
  'right to left': '\u202eالذكاء الاصطناعي '.repeat(50_000),
  'unpaired surrogates': '\ud83d'.repeat(1_000_000),
  'control characters': '\u0000\u001f\u007f'.repeat(330_000),
  'combining marks': `e${'\u0301'.repeat(1_000_000)}`,
  'quotation marks': '>'.repeat(1_000_000),
  'quoted lines': '> LLMs are parrots\n\n'.repeat(50_000),
  'apostrophes': "a'".repeat(500_000),
  'addresses': 'https://'.repeat(125_000),
  'different words': Array.from({ length: 130_000 }, (_, index) => `w${index.toString(36)}`).join(' '),
};
