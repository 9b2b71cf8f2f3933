import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    globalSetup: ["tests/support/global-setup.ts"],
    reporters: ["default", "./tests/support/reporter.ts"],
    // Eleventy loads its configuration, which is TypeScript, past the test runner.
    execArgv: ["--import", "tsx"],
    // Files share the modules that they test, which keep nothing between two uses: loading them anew for each file takes
    // twice as long as the tests of what only reckons.
    isolate: false,
    // Tests wait for browsers and other processes: of two files at a time, one has something to do.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A test may build a site or start a browser, both on a busy machine with two cores.
    testTimeout: 120_000,
    // What comes about in the end is waited for: on a busy machine a page may take longer than the second of the default.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 180_000,
  },
});
