import { defineConfig } from "@playwright/test";

/** Pages in a real browser, over one embedded platform with the demo nation. See tests/pages/. */
export default defineConfig({
  testDir: "tests/pages",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/pages/global-setup.ts",
  // One browser on two cores beside the server: more would only slow both.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  outputDir: "test-results",
});
