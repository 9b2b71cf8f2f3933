import { currentProgram } from "../program/current-program.mjs";
import { isCompiled, toolFolder } from "../program/tool-folder.ts";
import { type Job, openWorkerPool, type WorkerPool } from "../program/worker-pool.ts";
import type { CommandContext } from "./command.ts";
import { openNews } from "./news.ts";
import type { RebuildOutcome, RebuildTask } from "./rebuild.ts";

/** Those who keep the site up to date: one thread for the pages, one for the search index. */
export interface Staff {
  /** @returns whether there is a new site to show */
  build(first: "ingest" | undefined, search: "fresh" | "last"): Promise<boolean>;
  /** Begin to make ready for the first edit. */
  getReady(): void;
  /** Show edited articles ahead of the next build. @returns whether they are shown */
  preview(files: readonly string[]): Promise<boolean>;
  /** Begin to make the search index and put it into the site, unless changes wait by then. */
  index(isStale: () => boolean): void;
  /** Have the next steps done by the code as it is now. */
  renew(): Promise<void>;
  dismiss(): Promise<void>;
}

/** Rebuilding, in a thread of its own: all that it takes is loaded there. */
const rebuilding: Job<RebuildTask, RebuildOutcome> = {
  name: "rebuild site",
  here: async (task) => (await import("./rebuild.ts")).default(task),
};

/** Find those who keep a site up to date; they start with the first step. */
export function hireStaff({ paths, say }: CommandContext): Staff {
  let pages = openWorkerPool(1);
  let indexer = openWorkerPool(1);
  let indexing: Promise<void> | undefined;
  const tell = openNews(say);
  const build: Staff["build"] = async (first, search) => {
    if (first) tell(await run(pages, { paths, step: "ingest" }));
    const outcome = await run(pages, { paths, step: "build", search });
    tell(outcome);
    return outcome.isShown;
  };
  const index = async (isStale: () => boolean) => {
    tell(await run(indexer, { paths, step: "index" }));
    if (!isStale()) await run(pages, { paths, step: "build", search: "fresh" });
  };
  const close = async () => {
    await Promise.all([pages.close(), indexer.close()]);
    await indexing;
  };
  return {
    build,
    // A step that comes meanwhile waits for this one, and gains by it.
    getReady: () => void run(pages, { paths, step: "get ready" }).then(tell, () => undefined),
    preview: async (files) => (await run(pages, { paths, step: "preview", files })).isShown,
    index: (isStale) => {
      // While one index is being made, further changes wait for the next: they all go into it.
      indexing = (indexing ?? Promise.resolve()).then(() => index(isStale)).catch(() => undefined);
    },
    renew: async () => {
      const entry = await threadOfNow().catch((error: Error) => {
        tell({ isShown: false, failure: error.message });
      });
      await close();
      [pages, indexer] = [openWorkerPool(1, entry ?? undefined), openWorkerPool(1, entry ?? undefined)];
    },
    dismiss: close,
  };
}

/** What threads run by the code as it is now. @throws where it cannot be compiled */
async function threadOfNow(): Promise<URL | undefined> {
  const program = isCompiled ? await currentProgram(toolFolder) : undefined;
  return program && new URL("thread.mjs", program);
}

function run(pool: WorkerPool, task: RebuildTask): Promise<RebuildOutcome> {
  return pool.run(rebuilding, task);
}
