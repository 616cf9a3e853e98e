import type { QueueEntry } from "./queue-rules";

const NAME = "pantau-queue";
const STORE = "entries";

/** The queue on this device, which survives a reload. */
export interface QueueStore {
  ofUser(user: string): Promise<QueueEntry[]>;
  put(entry: QueueEntry): Promise<void>;
  remove(id: string): Promise<void>;
  /** Everything of everyone. */
  clear(): Promise<void>;
}

export function openQueueStore(): QueueStore {
  let opened: Promise<IDBDatabase> | undefined;
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => {
    opened ??= open();
    const database = await opened;
    return settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  };
  return {
    ofUser: (user) =>
      within("readonly", (store) => store.index("user").getAll(user) as IDBRequest<QueueEntry[]>),
    put: async (entry) => void (await within("readwrite", (store) => store.put(entry))),
    remove: async (id) => void (await within("readwrite", (store) => store.delete(id))),
    clear: async () => void (await within("readwrite", (store) => store.clear())),
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
