export { makeApi } from "./api";
export type { ApiDeps } from "./deps";
export type { Sheets } from "./sheets";
export type * from "./types";
