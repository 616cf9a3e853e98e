import type { Notice, Notices } from "@pantau/usecases";
import { keys } from "./keys";
import type { Table } from "./table";

/** What users are told in the dashboard; an id is told once. */
export function makeNotices(table: Table): Notices {
  return {
    put: (notice) => table.put({ ...keys.notice(notice.email, notice.id), v: notice }, { absent: true }),
    async ofUser(email, cursor) {
      const page = await table.page(keys.noticesOf(email), { cursor, limit: 50, newestFirst: true });
      return { ...page, items: page.items.map((item) => item.v as Notice) };
    },
  };
}
