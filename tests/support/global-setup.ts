import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type ChromiumOutcome, provideChromium } from "./provide-chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    chromium: ChromiumOutcome;
    /** Everything that a test writes lies below it; removed when the run ends. */
    temporaryFolder: string;
  }
}

/** Prepare what all test files share, once per run: a Chromium and a folder for temporary files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromium", await provideChromium((line) => process.stderr.write(`${line}\n`)));
  const temporaryFolder = await mkdtemp(join(tmpdir(), "backfile-tests-"));
  project.provide("temporaryFolder", temporaryFolder);
  return () => rm(temporaryFolder, { recursive: true, force: true });
}
