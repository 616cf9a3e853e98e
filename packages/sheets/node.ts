/** The second front door: what needs Node. The first (`index.ts`) runs in browsers, too. */
export { spillToFile } from "./spill-file";
