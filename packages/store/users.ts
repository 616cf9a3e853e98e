import type { User, Users } from "@pantau/usecases";
import { keys, lastPart } from "./keys";
import type { Table } from "./table";

/**
 * The users table. The entry by region is written before the user and never taken back: whoever
 * reads it looks at the user again, so a leftover entry tells nothing wrong.
 */
export function makeUsers(table: Table): Users {
  return {
    async get(email) {
      return (await table.get(keys.user(email)))?.v as User | undefined;
    },
    async put(user) {
      await table.put(keys.userOfRegion(user.region, user.email));
      return table.put(
        { ...keys.user(user.email), v: user, version: user.version },
        { version: user.version - 1 },
      );
    },
    async list(cursor, limit = 100) {
      const page = await table.page(keys.allUsers(), { cursor, limit });
      return { ...page, items: page.items.map((item) => item.v as User) };
    },
    async ofRegion(region) {
      const emails: string[] = [];
      for await (const item of table.all(keys.usersOfRegion(region))) emails.push(lastPart(item.sk));
      const found = await table.getAll(emails.map(keys.user));
      return found
        .map((item) => item.v as User)
        .filter((user) => user.region === region)
        .sort((a, b) => (a.email < b.email ? -1 : 1));
    },
  };
}
