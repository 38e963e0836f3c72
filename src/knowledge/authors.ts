import type { Source } from './schema.ts';

/** "Family, Given" -> "Given Family"; names of organisations stay. */
const spoken = (name: string): string => name.replace(/^([^,]+), (.+)$/, (whole, family: string, given: string) => (isPerson(whole) ? `${given} ${family}` : whole));

/** Whether an author is given as "Family, Given". */
export const isPerson = (name: string): boolean => /^[^,&]+, [^,&]+$/.test(name);

/** The authors as one writes them: "Ada Example, Ben Example and others (Somewhere)". */
export function authorsOf({ authors, affiliation }: Pick<Source, 'authors' | 'affiliation'>): string {
  const names = authors.map(spoken);
  const last = names.length > 1 ? names.pop() : undefined;
  return names.join(', ') + (last ? ` and ${last}` : '') + (affiliation ? ` (${affiliation})` : '');
}
