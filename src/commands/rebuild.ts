import { followWork } from "../progress.ts";
import { type Builder, openBuilder } from "../site/builder.ts";
import type { SearchChoice } from "../site/search-files.ts";
import type { ArchivePaths } from "../types.ts";
import { build } from "./build.ts";
import type { Report } from "./command.ts";
import { UsageError } from "./command.ts";
import { ingest } from "./ingest.ts";

/** One step of bringing a site up to date. */
export type RebuildTask = { readonly paths: ArchivePaths } & (
  | { readonly step: "ingest" }
  | { readonly step: "build"; readonly search: SearchChoice }
  /** Have at hand what showing an edit takes. */
  | { readonly step: "get ready" }
  /** Make the search index, for the next build to put in place. */
  | { readonly step: "index" }
  /** Show edited articles ahead of the next build. */
  | { readonly step: "preview"; readonly files: readonly string[] }
);

/** How a step ended. */
export interface RebuildOutcome {
  readonly report?: Report;
  /** Whether there is something new to show. */
  readonly isShown: boolean;
  /** Why the step came to nothing. */
  readonly failure?: string;
}

/** What a builder has learnt about an archive stays for the next step in the same thread. */
const builders = new Map<string, Builder>();

/** Do one step in a thread of its own, so that an error in it leaves the server standing. */
export default async function rebuild(task: RebuildTask): Promise<RebuildOutcome> {
  try {
    return await doStep(task);
  } catch (error) {
    const failure =
      error instanceof UsageError ? error.message : String(error instanceof Error ? error.stack : error);
    return { isShown: false, failure };
  }
}

async function doStep(task: RebuildTask): Promise<RebuildOutcome> {
  const { paths } = task;
  const builder = builders.get(paths.root) ?? openBuilder(paths);
  builders.set(paths.root, builder);
  switch (task.step) {
    case "ingest": {
      const quiet = { progress: followWork(), say: () => undefined };
      const context = { paths, from: paths.root, now: new Date(), ...quiet };
      return { report: await ingest(context, { given: [], isDryRun: false }), isShown: false };
    }
    case "build":
      return { report: await build({ paths }, { search: task.search }, builder), isShown: true };
    case "get ready":
      await builder.getReady();
      return { isShown: false };
    case "index":
      await builder.index();
      return { isShown: false };
    case "preview":
      return { isShown: await builder.preview(task.files) };
  }
}
