import type { Site } from '../../../extension/sites/site.ts';
import type { Knowledge } from '../../knowledge/schema.ts';

/** What a store shows of an extension: the lengths are the stores' own. */
export interface Listing {
  /** Chrome: 75 characters, Firefox: 50. */
  name: string;
  /** Chrome: 132 characters, Firefox: 250. */
  summary: string;
  description: string;
}

type Messages = Record<string, { message: string }>;

export const limits = { name: 50, summary: 132, description: 16_000 };

const listed = (items: string[]): string => items.map((item) => `• ${item}`).join('\n');

/**
 * Fills a description: {{debates}}, {{positions}}, {{counterarguments}}, {{sources}} are numbers, {{debate-list}} and
 * {{site-list}} are lists, so that a listing never says less or more than the extension does.
 *
 * @param template written by hand in one language
 * @throws Error when a text is too long for a store or the template names something unknown
 */
export function listing(template: string, messages: Messages, { debates, sources }: Knowledge, sites: Site[]): Listing {
  const positions = debates.flatMap((debate) => debate.positions);
  const values: Record<string, string | number> = {
    debates: debates.length,
    positions: positions.length,
    counterarguments: positions.reduce((sum, { counterarguments }) => sum + counterarguments.length, 0),
    sources: Object.keys(sources).length,
    'debate-list': listed(debates.map(({ title }) => title)),
    'site-list': listed(sites.map(({ name }) => name)),
  };
  const description = template.trim().replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`Nothing is called {{${name}}}.`);
    return String(values[name]);
  });
  const made: Listing = { name: messages['extensionName']?.message ?? '', summary: messages['extensionDescription']?.message ?? '', description };
  for (const [field, limit] of Object.entries(limits)) {
    const { length } = made[field as keyof Listing];
    if (length === 0 || length > limit) throw new Error(`The ${field} has ${length} characters; a store takes 1 to ${limit}.`);
  }
  return made;
}

/** The reason for each permission, as the readme's table gives it: Chrome's store asks for them one by one. */
export function permissionReasons(readme: string): string {
  const [, table = ''] = readme.split('| permission | why |\n|---|---|\n');
  const rows = (table.split('\n\n')[0] ?? '').split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  return rows.map(([, permission = '', why = '']) => `${permission.replaceAll('`', '')}: ${why}`).join('\n');
}
