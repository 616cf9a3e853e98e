import { defineConfig } from "@playwright/test";

/** Pages in a real browser, over one embedded platform with the demo nation. See tests/pages/. */
export default defineConfig({
  testDir: "tests/pages",
  globalSetup: "./tests/pages/global-setup.ts",
  // Looking at every page changes nothing: two at a time. Stories write: one after the other.
  workers: 2,
  projects: [
    { name: "walk", testMatch: "**/every-page.spec.ts", fullyParallel: true, workers: 2 },
    {
      name: "stories",
      testMatch: "**/*.spec.ts",
      testIgnore: "**/every-page.spec.ts",
      dependencies: ["walk"],
      workers: 1,
    },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  outputDir: "test-results",
});
