import type { Clock, Documents, StoredDocument } from "@pantau/usecases";
import { packed, unpacked } from "./body";
import { keys, lastPart } from "./keys";
import type { Item, Table } from "./table";

/** Small versioned documents by collection and key. An expired document is not there, whether swept or not. */
export function makeDocuments(table: Table, clock: Clock): Documents {
  const stands = (item: Item) => item.expires === undefined || item.expires * 1000 > clock.now().getTime();

  return {
    async get<T>(collection: string, key: string) {
      const item = await table.get(keys.document(collection, key));
      return item && stands(item) ? read<T>(item) : undefined;
    },

    put(collection, key, value, { expected, expiresAt } = {}) {
      const item = {
        ...keys.document(collection, key),
        body: packed(value),
        // Unconditional writes take the time as version, so that a conditional one never mistakes them for an earlier state.
        version: expected === undefined ? clock.now().getTime() : expected + 1,
        expires: expiresAt && Math.floor(expiresAt.getTime() / 1000),
      };
      return table.put(item, expected === undefined ? undefined : { version: expected });
    },

    remove: (collection, key, expected) =>
      table.remove(
        keys.document(collection, key),
        expected === undefined ? undefined : { version: expected },
      ),

    async list<T>(
      collection: string,
      { prefix, cursor, limit = 100, newestFirst }: Parameters<Documents["list"]>[1] = {},
    ) {
      const page = await table.page(keys.documents(collection, prefix), { cursor, limit, newestFirst });
      return { ...page, items: page.items.filter(stands).map(read<T>) };
    },
  };
}

function read<T>(item: Item): StoredDocument<T> {
  return { key: lastPart(item.sk), value: unpacked<T>(item.body ?? "null"), version: item.version ?? 0 };
}
