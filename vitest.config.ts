import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

/** Far above what anything takes: a busy machine is no failure, a hang is. */
const slow = { testTimeout: 240_000, hookTimeout: 240_000 } as const;

/** Rooms whose tests start servers or make a whole nation: stories by what they take, though they stand beside their source. */
const WITH_SERVERS = ["packages/embedded/**/*.test.ts", "packages/demo/**/*.test.ts"];

/** One project a kind of test, so that each can be run alone: `npx vitest run --project unit`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ["tests/support/global-setup.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/domain/**/*.ts", "packages/reports/**/*.ts"],
      exclude: ["**/*.test.ts", "**/index.ts"],
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/**/*.test.ts", "functions/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/node_modules/**", ...WITH_SERVERS],
          environment: "node",
          isolate: false,
          ...slow,
        },
      },
      {
        extends: true,
        plugins: [solid()],
        resolve: { conditions: ["development", "browser"] },
        test: {
          name: "web",
          include: ["web/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: ["web/testing/cleanup.ts"],
          // What a test leaves is cleaned up behind it; what pages are made of is loaded once, not once for each file.
          isolate: false,
          ...slow,
          server: { deps: { inline: [/solid-js/, /@solidjs/, /@kobalte/, /@tanstack\/solid-query/] } },
        },
      },
      {
        extends: true,
        test: {
          name: "stories",
          include: ["tests/**/*.test.ts", ...WITH_SERVERS],
          exclude: ["**/node_modules/**", "tests/infrastructure/**", "tests/faults/**", "tests/pages/**"],
          // Each story opens a platform of its own; what it is made of is loaded once.
          isolate: false,
          ...slow,
        },
      },
      { extends: true, test: { name: "faults", include: ["tests/faults/**/*.test.ts"], ...slow } },
      {
        extends: true,
        test: {
          name: "infrastructure",
          include: ["tests/infrastructure/**/*.test.ts"],
          globalSetup: ["tests/infrastructure/support/bundle-once.ts"],
          // The construct library takes seconds to load: once for all files, not once for each.
          isolate: false,
          ...slow,
        },
      },
    ],
  },
});
