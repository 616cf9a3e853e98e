import { type QueueEntry, withoutOldBytes } from "./queue-rules";

const NAME = "pantau-queue";
const STORE = "entries";

/** The queue on this device, which survives a reload. */
export interface QueueStore {
  ofUser(user: string): Promise<QueueEntry[]>;
  put(entry: QueueEntry): Promise<void>;
  /**
   * Changes an entry in one piece, whatever other tabs do to it. `undefined`: it is not there any more
   * (dismissed, or its user has signed out), and does not come back.
   */
  change(id: string, change: Partial<QueueEntry>): Promise<QueueEntry | undefined>;
  /** Takes the bytes from what is too old, of whomever. */
  dropOldBytes(now: number): Promise<void>;
  remove(id: string): Promise<void>;
  /** Everything of everyone. */
  clear(): Promise<void>;
}

export function openQueueStore(): QueueStore {
  let opened: Promise<IDBDatabase> | undefined;
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>) => {
    opened ??= open();
    const database = await opened;
    return work(database.transaction(STORE, mode).objectStore(STORE));
  };
  return {
    ofUser: (user) => within("readonly", (store) => settled(store.index("user").getAll(user))),
    put: async (entry) => void (await within("readwrite", (store) => settled(store.put(entry)))),
    change: (id, change) =>
      within("readwrite", async (store) => {
        const entry: QueueEntry | undefined = await settled(store.get(id));
        if (!entry) return undefined;
        const changed = { ...entry, ...change };
        await settled(store.put(changed));
        return changed;
      }),
    dropOldBytes: (now) =>
      within("readwrite", async (store) => {
        const all: QueueEntry[] = await settled(store.getAll());
        for (const entry of all) {
          const bare = withoutOldBytes(entry, now);
          if (bare) await settled(store.put(bare));
        }
      }),
    remove: async (id) => void (await within("readwrite", (store) => settled(store.delete(id)))),
    clear: async () => void (await within("readwrite", (store) => settled(store.clear()))),
  };
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("user", "user");
  };
  return settled(asked);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device's store failed"));
  });
}
