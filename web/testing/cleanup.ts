import { afterEach } from "vitest";

// What runs in the browser's worker is tested without a page: there is nothing to clean.
if ("document" in globalThis) afterEach((await import("./clean-page")).cleanPage);
