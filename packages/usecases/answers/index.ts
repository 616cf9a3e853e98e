/**
 * What the reading use cases ask and answer. Every one of them takes `(ports, actor, query)`; the
 * actor's region chooses which projections are read (contract, section 1, "Who may do what"), and a
 * query for something that he may not read at all is refused with `forbidden`.
 */
export type * from "./edition";
export type * from "./lineage";
export type * from "./measures";
export type * from "./numbers";
export type * from "./slots";
