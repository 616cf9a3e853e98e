import type { Setting, SettingsStore } from "@pantau/usecases";
import { packed, unpacked } from "./body";
import { keys } from "./keys";
import type { Item, Table } from "./table";

/** Versioned configuration documents. */
export function makeSettings(table: Table): SettingsStore {
  return {
    async latest(name) {
      const { items } = await table.page(keys.settings(name), { limit: 1, newestFirst: true });
      return items[0] && read(items[0]);
    },
    async version(name, version) {
      const item = await table.get(keys.setting(name, version));
      return item && read(item);
    },
    put({ value, ...small }) {
      return table.put(
        { ...keys.setting(small.name, small.version), v: small, body: packed(value) },
        { absent: true },
      );
    },
    async history(name, cursor) {
      const page = await table.page(keys.settings(name), { cursor, limit: 50, newestFirst: true });
      return { ...page, items: page.items.map(read) };
    },
  };
}

function read(item: Item): Setting {
  return { ...(item.v as Omit<Setting, "value">), value: unpacked(item.body ?? "null") };
}
