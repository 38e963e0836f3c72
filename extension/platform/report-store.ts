import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { untelling } from '../../src/reports/hash-text.ts';
import { readReport } from '../../src/reports/migrate-report.ts';
import { keyOf, type Report } from '../../src/reports/report.ts';

interface Schema extends DBSchema {
  /** Reports by `keyOf`. Values are checked when read: another version, or a damaged disk, may have left something else. */
  reports: { key: string; value: Report; indexes: { comment: [site: string, id: string]; text: string } };
}

type Upgrade = IDBPTransaction<Schema, 'reports'[], 'versionchange'>;

/** One step for each version of the database, from nothing on; a step that was released is never changed. */
const steps: ((database: IDBPDatabase<Schema>, transaction: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    const store = database.createObjectStore('reports');
    store.createIndex('comment', ['site', 'commentId']);
    store.createIndex('text', 'textHash');
  },
  // Records of version 2: each earlier one is written anew; what cannot be read stays as it is.
  async (_database, transaction) => {
    for (let cursor = await transaction.objectStore('reports').openCursor(); cursor; cursor = await cursor.continue()) {
      const read = readReport(cursor.value);
      if (read.success) await cursor.update(read.data);
    }
  },
];

/** Why reports cannot be kept or read now; nothing that was kept before is touched. */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble';
  constructor(readonly code: 'storage-full' | 'storage-unavailable' | 'storage-newer', cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function troubleFrom(error: unknown): StorageTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new StorageTrouble('storage-full', error);
  return new StorageTrouble(name === 'VersionError' ? 'storage-newer' : 'storage-unavailable', error);
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('counterpoint', steps.length, {
    async upgrade(database, from, _to, transaction) {
      for (const step of steps.slice(from)) await step(database, transaction as Upgrade);
    },
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Longest wait for the database, in milliseconds: a browser may never open one, after a fault of its disk or while another script holds it. */
const patience = 2000;
/** What was waited for in vain; until it comes after all, nobody waits for it again. */
let overdue: Promise<IDBPDatabase<Schema>> | undefined;

/** The database, or a rejection when it does not come in time. */
function inTime(opening: Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> {
  const giveUp = new Error('The database does not open');
  if (opening === overdue) return Promise.reject(giveUp);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      overdue = opening;
      reject(giveUp);
    }, patience);
    const came = () => {
      clearTimeout(late);
      if (overdue === opening) overdue = undefined;
    };
    opening.then(resolve, reject).finally(came);
  });
}

async function use<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  try {
    return await work(await inTime(open()));
  } catch (error) {
    throw troubleFrom(error);
  }
}

/**
 * Keeps reports, each in place of an earlier one with its key: all of them or, when that fails, none.
 *
 * @throws {StorageTrouble}
 */
export async function keepReports(reports: Report[]): Promise<void> {
  await use(async (database) => {
    const transaction = database.transaction('reports', 'readwrite', { durability: 'strict' });
    const puts = reports.map((report) => transaction.store.put(report, keyOf(report)));
    await Promise.all([...puts, transaction.done]);
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
    await Promise.all([transaction.store.put(report, keyOf(report)), transaction.done]);
    return earlier && earlier.reportedAt !== report.reportedAt ? earlier : null;
  });
}

/**
 * Deletes reports by their keys.
 *
 * @returns how many there were
 * @throws {StorageTrouble}
 */
export async function deleteReports(keys: string[]): Promise<number> {
  return use(async (database) => {
    const transaction = database.transaction('reports', 'readwrite');
    const found = await Promise.all(keys.map((key) => transaction.store.getKey(key)));
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    return found.filter((key) => key !== undefined).length;
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
