import { type Exchange, type Objection, objectionTo } from '../../src/reports/exchange.ts';
import { untelling } from '../../src/reports/hash-text.ts';
import { readReport } from '../../src/reports/migrate-report.ts';
import { keyOf, latestAt, type Report } from '../../src/reports/report.ts';
import { completed, use } from './report-database.ts';

/**
 * Keeps reports, each in place of an earlier one with its key (one that is later by now stays), and deletes those that they replace under other keys: all of it
 * or, when that fails, nothing.
 *
 * @param replaced keys of reports that go; none of those that come
 * @throws {StorageTrouble}
 */
export async function keepReports(reports: Report[], replaced: string[]): Promise<void> {
  await use(async (database) => {
    const transaction = database.transaction('reports', 'readwrite', { durability: 'strict' });
    const deletes = replaced.map((key) => transaction.store.delete(key));
    const puts = reports.map(async (report) => {
      const [kept] = readable([await transaction.store.get(keyOf(report))]);
      if (!kept || latestAt(kept) <= latestAt(report)) await transaction.store.put(report, keyOf(report));
    });
    await completed(transaction, [...deletes, ...puts]);
  });
}

/**
 * Keeps a report in place of an earlier one with its key.
 *
 * @returns the earlier one; null where there is none, or where it is the same report
 * @throws {StorageTrouble}
 */
export async function keepReport(report: Report): Promise<Report | null> {
  return use(async (database) => {
    const transaction = database.transaction('reports', 'readwrite', { durability: 'strict' });
    const [earlier] = readable([await transaction.store.get(keyOf(report))]);
    await completed(transaction, [transaction.store.put(report, keyOf(report))]);
    return earlier && earlier.reportedAt !== report.reportedAt ? earlier : null;
  });
}

/**
 * Puts one report in the place of another, unless something stands against it.
 *
 * @returns what stands against it; then nothing was changed
 * @throws {StorageTrouble}
 */
export async function exchangeReports({ from, to }: Exchange): Promise<Objection | null> {
  return use(async (database) => {
    const transaction = database.transaction('reports', 'readwrite', { durability: 'strict' });
    const keys = [from, to].flatMap((report) => (report ? [keyOf(report)] : []));
    const records = (await Promise.all(keys.map((key) => transaction.store.get(key)))).filter((record) => record !== undefined);
    const reports = readable(records);
    const kept = new Map(reports.map((report) => [keyOf(report), report]));
    // What cannot be read stays where it is.
    const objection = reports.length < records.length ? 'changed-since' : objectionTo({ from, to }, (key) => kept.get(key));
    const deletes = from && !objection ? [transaction.store.delete(keyOf(from))] : [];
    const puts = to && !objection ? [transaction.store.put(to, keyOf(to))] : [];
    await completed(transaction, [...deletes, ...puts]);
    return objection;
  });
}

/** @throws {StorageTrouble} */
export async function deleteAllReports(): Promise<void> {
  await use((database) => database.clear('reports'));
}

/** The records that are reports; others are left out, and alone. */
function readable(records: unknown[]): Report[] {
  return records.flatMap((record) => {
    const read = readReport(record);
    return read.success ? [read.data] : [];
  });
}

/**
 * Everything that is kept: the reports, and how many records are none.
 *
 * @throws {StorageTrouble}
 */
export async function loadReports(): Promise<{ reports: Report[]; unreadable: number }> {
  const records = await use((database) => database.getAll('reports'));
  const reports = readable(records);
  return { reports, unreadable: records.length - reports.length };
}

/** Reports are handed on in parts: Chrome refuses messages of more than 64 MiB. Records looked at for one part, and UTF-16 units after which it ends. */
const partLimits = { records: 500, characters: 4_000_000 };

/** Some of what is kept. */
export interface Part {
  reports: Report[];
  unreadable: number;
  /** The key after which the next part begins; null after the last one. */
  next: string | null;
}

/**
 * What is kept after a key, as far as one message carries it.
 *
 * @param after null for the first part
 * @throws {StorageTrouble}
 */
export async function loadPart(after: string | null): Promise<Part> {
  return use(async (database) => {
    const { store } = database.transaction('reports');
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [keys, records] = await Promise.all([store.getAllKeys(range, partLimits.records), store.getAll(range, partLimits.records)]);
    const reports: Report[] = [];
    let taken = 0;
    for (let length = 0; taken < records.length && length < partLimits.characters; taken += 1) {
      const [report] = readable([records[taken]]);
      if (!report) continue;
      reports.push(report);
      length += JSON.stringify(report).length;
    }
    const isLast = taken === records.length && records.length < partLimits.records;
    return { reports, unreadable: taken - reports.length, next: isLast ? null : (keys[taken - 1] ?? null) };
  });
}

/** A comment as reports know it: its id on its site, and the hash of its text. */
export interface Known {
  id: string;
  textHash: string;
}

/**
 * The reports on each of some comments of a site: those on the very comment, and those on the same text elsewhere.
 * Looked up one by one, so that it takes as long with ten reports as with ten thousand.
 *
 * @param describe gives a comment's id and hash; asked only when anything is kept at all
 * @throws {StorageTrouble}
 */
export async function findReportsOn<Comment>(site: string, comments: Comment[], describe: (comment: Comment) => Known): Promise<Report[][]> {
  return use(async (database) => {
    const { store } = database.transaction('reports');
    if ((await store.count()) === 0) return comments.map(() => []);
    return Promise.all(comments.map(async (comment) => {
      const { id, textHash } = describe(comment);
      const own = store.index('comment').getAll([site, id]);
      const same = textHash === untelling ? [] : store.index('text').getAll(textHash);
      const found = readable([...(await same), ...(await own)]);
      return [...new Map(found.map((report) => [keyOf(report), report])).values()];
    }));
  });
}
