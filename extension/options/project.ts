import description from '../../package.json';

/** The project's address on GitHub, as package.json names it; null while it names none. */
export function projectAddress(): string | null {
  const { repository } = description as { repository?: string | { url: string } };
  const address = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+/, '');
  return address?.startsWith('https://github.com/') ? address : null;
}
