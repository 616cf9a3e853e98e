export const root: string;
/** Builds what is stale of the named targets, in order. */
export function build(...names: ("server" | "cli" | "web")[]): Promise<void>;
/** Puts a build that was written aside in its place, unless one of the same stamp stands there by now. */
export function putInPlace(aside: string, place: string, stamp: string): void;
export function areFresh(...names: ("server" | "cli" | "web")[]): boolean;
/** Bundles entries (name -> path from the root) of the workspace's own TypeScript. */
export function bundle(outdir: string, entryPoints: Readonly<Record<string, string>>): Promise<void>;
