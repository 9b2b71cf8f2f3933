import { writeSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Close a run with one plain line, `N passed, N failed` or `N passed, N failed, N skipped`.
 * A file that cannot be loaded and an error outside any test count as one failure each, so that a run
 * which fails never says that nothing failed.
 */
export default class ClosingLine implements Reporter {
  #counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  /** At exit, because other reporters and the teardown print after the run has ended. */
  onInit(): void {
    process.once("exit", () => writeSync(process.stdout.fd, `${closingLine(this.#counts)}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((each) => each === state).length;
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    this.#counts = {
      passed: count("passed"),
      failed: count("failed") + brokenFiles + unhandledErrors.length,
      skipped: count("skipped") + count("pending"),
    };
  }
}

/** Say the counts of a run in the one form that is read by machines. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
