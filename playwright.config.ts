import { defineConfig } from "@playwright/test";

/** The demo nation as it was seeded is what these look at. */
const LOOKING = ["every-page", "first-view", "looks", "briefing", "reading", "roles"].map(
  (name) => `**/${name}.spec.ts`,
);

/** Pages in a real browser, over one embedded platform with the demo nation. See tests/pages/. */
export default defineConfig({
  testDir: "tests/pages",
  globalSetup: "./tests/pages/global-setup.ts",
  // What only looks changes nothing that another looks at: two at a time. Stories write: one after the other.
  workers: 2,
  projects: [
    // Nothing is written, so a second look is as good as the first; one that was needed is reported as flaky.
    { name: "looking", testMatch: LOOKING, fullyParallel: true, workers: 2, retries: 1 },
    { name: "stories", testIgnore: LOOKING, dependencies: ["looking"], workers: 1 },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  outputDir: "test-results",
});
