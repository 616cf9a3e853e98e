export type { Around } from "./compose";
export { DirectoryInUse, OWNER_SECRET_FILE, SERVER_FILE } from "./data-directory";
export { type Platform, type PlatformOptions, startPlatform } from "./platform";
