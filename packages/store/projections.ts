import type { Page, Projections, YearPointer } from "@pantau/usecases";
import { keys, lastPart } from "./keys";
import type { Item, Table } from "./table";

/** Dirty markers and the pointer of each year. */
export function makeProjections(table: Table): Projections {
  const pointer = async (year: number) => pointerIn(await table.get(keys.pointer(year)));

  return {
    async putMarker(year, id, at) {
      await table.put({ ...keys.marker(year, id), v: { at: at.toISOString() } });
    },

    async markers(year) {
      const ids: string[] = [];
      for await (const item of table.all(keys.markersOf(year))) ids.push(lastPart(item.sk));
      return ids;
    },

    async markedYears() {
      const years: number[] = [];
      for (;;) {
        const last = years.at(-1);
        const item = await table.next(keys.afterMarkersOf(last ?? 0));
        if (!item) return years;
        years.push(Number(item.sk.slice(0, 4)));
      }
    },

    async markersBefore(at) {
      const old: { year: number; id: string }[] = [];
      for await (const item of table.all(keys.allMarkers())) {
        const { at: put } = item.v as { at: string };
        if (put < at.toISOString()) old.push({ year: Number(item.sk.slice(0, 4)), id: lastPart(item.sk) });
      }
      return old;
    },

    async hasMarker(year, id) {
      return (await table.get(keys.marker(year, id))) !== undefined;
    },

    deleteMarkers: (year, ids) => table.removeAll(ids.map((id) => keys.marker(year, id))),

    pointer,

    async swing(next, expected) {
      if (next.version !== (expected?.version ?? 0) + 1) {
        throw new RangeError(`version ${next.version} does not follow ${expected?.version ?? 0}`);
      }
      // History comes first: between the two writes the replaced pointer stands twice, never nowhere.
      if (expected) {
        await table.put({
          ...keys.replacedPointer(expected.year, expected.at, expected.version),
          v: expected,
        });
      }
      return table.put(
        { ...keys.pointer(next.year), v: next, version: next.version },
        { version: expected?.version ?? 0 },
      );
    },

    async pointerAt(year, at) {
      const now = await pointer(year);
      if (!now || now.at <= at.toISOString()) return now;
      const item = await table.next(keys.afterPointersAt(year, at.toISOString()), { newestFirst: true });
      return item?.sk.startsWith("H#") ? pointerIn(item) : undefined;
    },

    async history(year, cursor): Promise<Page<YearPointer>> {
      const replaced = await table.page(keys.replacedPointers(year), {
        cursor,
        limit: 100,
        newestFirst: true,
      });
      const items = replaced.items.map((item) => item.v as YearPointer);
      const now = cursor === undefined ? await pointer(year) : undefined;
      const older = now ? items.filter((item) => item.version < now.version) : items;
      return { ...replaced, items: now ? [now, ...older] : older };
    },
  };
}

function pointerIn(item: Item | undefined): YearPointer | undefined {
  return item?.v as YearPointer | undefined;
}
