declare module "dynalite" {
  import type { Server } from "node:http";
  /** A DynamoDB over LevelDB. Listens where told; `close` also closes the database. */
  export default function dynalite(options: {
    /** Directory of the database; in memory where absent. */
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
