import { readFile, writeFile } from 'node:fs/promises';

const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };

/** A text as a language might have it whose words are longer by two fifths: accents, padding, and marks at both ends. */
export function pseudo(text: string): string {
  const changed = text.split(/(\$\w+\$)/).map((part, index) => (index % 2 === 1 ? part : part.replace(/[aeiouAEIOU]/g, (letter) => accents[letter] ?? letter)));
  return `[${changed.join('')}${' lóng'.repeat(Math.ceil(text.length / 12))}]`;
}

/** Replaces the texts of a built package. What is no text for people (the name of the language) stays. */
export async function makePseudo(folder: string): Promise<void> {
  const path = `${folder}/_locales/en/messages.json`;
  const texts = JSON.parse(await readFile(path, 'utf8')) as Record<string, { message: string }>;
  const isForBrowser = (key: string) => key === 'language' || key.startsWith('extension');
  for (const [key, entry] of Object.entries(texts)) if (!isForBrowser(key)) entry.message = pseudo(entry.message);
  await writeFile(path, JSON.stringify(texts));
}
