import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
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
  // Records of version 3, whose ids tell hosts apart, and with them their keys.
  async (_database, transaction) => {
    const store = transaction.objectStore('reports');
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const read = readReport(cursor.value);
      if (!read.success) continue;
      if (keyOf(read.data) !== cursor.key) await cursor.delete();
      await store.put(read.data, keyOf(read.data));
    }
  },
];

/** Why reports cannot be kept or read now; nothing that was kept before is touched. */
class StorageTrouble extends Error {
  override name = 'StorageTrouble';
  constructor(readonly code: 'storage-full' | 'storage-unavailable' | 'storage-newer', cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Less room than this, in bytes, is none: Chromium counts what the disk has left to what is used. */
const someRoom = 100_000;

/** Whether the disk is full: Chromium says so of the first write that fails, and of later ones only that there is no database. */
async function isFull({ name, message }: { name: string; message: string }): Promise<boolean> {
  if (name === 'QuotaExceededError' || message.includes('NO_SPACE')) return true;
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  return quota - usage < someRoom;
}

async function troubleFrom(error: unknown): Promise<StorageTrouble> {
  const named = error instanceof Error ? error : { name: '', message: '' };
  if (named.name === 'VersionError') return new StorageTrouble('storage-newer', error);
  return new StorageTrouble((await isFull(named)) ? 'storage-full' : 'storage-unavailable', error);
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

/** After a write that failed for want of room, Firefox gives the connection up, and says so only when it is used again. */
const isClosed = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidStateError';

/**
 * Does something with the database, as soon as it is open.
 *
 * @param work done anew, with another connection, when the first one turns out to be closed: begins a transaction before all else
 * @throws {StorageTrouble} also when it does not open in time
 */
export async function use<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  const opening = open();
  try {
    const database = await inTime(opening);
    return await work(database).catch(async (error: unknown) => {
      if (!isClosed(error)) throw error;
      if (opened === opening) opened = undefined;
      return work(await inTime(open()));
    });
  } catch (error) {
    throw await troubleFrom(error);
  }
}

/**
 * Waits for a transaction and the requests in it.
 *
 * @throws what the transaction says: it tells why, where the requests only tell that they ended with it
 */
export async function completed(transaction: { done: Promise<void> }, requests: Promise<unknown>[]): Promise<void> {
  const [whole, ...parts] = await Promise.allSettled([transaction.done, ...requests]);
  for (const each of [whole, ...parts]) if (each.status === 'rejected') throw each.reason;
}
