export const root: string;
/** Builds what is stale of the named targets, in order. */
export function build(...names: ("server" | "cli" | "web")[]): Promise<void>;
export function areFresh(...names: ("server" | "cli" | "web")[]): boolean;
/** Bundles entries (name -> path from the root) of the workspace's own TypeScript. */
export function bundle(outdir: string, entryPoints: Readonly<Record<string, string>>): Promise<void>;
