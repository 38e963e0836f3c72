import * as z from 'zod/mini';
import {
  debateSchema, positionSchema, redirectsSchema, sourceSchema,
  type Debate, type DebateFile, type Knowledge, type Position, type Source,
} from './schema.ts';

/** A data file as read: its path below data/ and its parsed JSON, or why it is none. */
export interface DataFile {
  path: string;
  content: unknown;
  unreadable?: string;
}

/** Something wrong with a data file: where, which field ("counterarguments.2.title"), and why. */
export interface Problem {
  file: string;
  field: string;
  reason: string;
}

/** The files of the base after checking, each kind by id, and what is wrong with them. */
export interface Checked {
  debates: Map<string, DebateFile>;
  positions: Map<string, Position>;
  sources: Map<string, Source>;
  redirects: Record<string, string>;
  problems: Problem[];
}

/** Checks every file by itself: its form, and that it is called after its id. */
export function checkFiles(files: DataFile[]): Checked {
  const problems: Problem[] = [];
  const read = <T extends { id: string }>(folder: string, schema: z.ZodMiniType<T>): Map<string, T> => {
    const found = new Map<string, T>();
    for (const file of files.filter((each) => each.path.startsWith(`${folder}/`))) {
      const { path } = file;
      const entry = parse(schema, file, problems);
      if (!entry) continue;
      if (path !== `${folder}/${entry.id}.json`) problems.push({ file: path, field: 'id', reason: `the file should be called ${entry.id}.json` });
      found.set(entry.id, entry);
    }
    return found;
  };
  const redirectFile = files.find((file) => file.path === 'redirects.json');
  return {
    debates: read('debates', debateSchema),
    positions: read('positions', positionSchema),
    sources: read('sources', sourceSchema),
    redirects: (redirectFile && parse(redirectsSchema, redirectFile, problems)) ?? {},
    problems,
  };
}

function parse<T>(schema: z.ZodMiniType<T>, { path: file, content, unreadable }: DataFile, problems: Problem[]): T | undefined {
  if (unreadable) {
    problems.push({ file, field: '(whole file)', reason: unreadable });
    return undefined;
  }
  const result = z.safeParse(schema, content);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push({ file, field: issue.path.join('.') || '(whole file)', reason: issue.message });
  return undefined;
}

/**
 * Puts checked files together. Positions that do not exist are left out here;
 * {@link findReferenceProblems} tells about them.
 */
export function assemble({ debates, positions, sources, redirects }: Checked): Knowledge {
  const inOrder = [...debates.values()].sort((first, second) => first.order - second.order);
  return {
    debates: inOrder.flatMap((debate): Debate[] => {
      const [first, second] = debate.positions.map((id) => positions.get(id));
      return first && second ? [{ id: debate.id, title: debate.title, question: debate.question, positions: [first, second] }] : [];
    }),
    sources: Object.fromEntries([...sources].sort(([first], [second]) => (first < second ? -1 : 1))),
    redirects,
  };
}
