import type { ThreadTask } from "./program/worker-pool.ts";

/** Which module does what a thread is asked for: its default export. */
const modules: Readonly<Record<string, () => Promise<{ default: (task: never) => unknown }>>> = {
  "enter articles": () => import("./articles/enter-articles.ts"),
  "edit drafts": () => import("./copydesk/edit-drafts.ts"),
  "index shard": () => import("./search/index-shard.ts"),
  "render pages": () => import("./site/render-batch.ts"),
  "survey site": () => import("./site/survey-site.ts"),
  "rebuild site": () => import("./commands/rebuild.ts"),
};

/** Tasks lie ready in a thread before it comes to them: each waits for the one before it to end. */
let before: Promise<unknown> = Promise.resolve();

/** Do a task; without one, have what does such tasks at hand for later. */
export default function work({ job, task }: ThreadTask): Promise<unknown> {
  const mine = before.then(async () => {
    const load = modules[job];
    if (!load) throw new Error(`No thread knows how to ${job}.`);
    const { default: run } = await load();
    return task === undefined ? undefined : run(task as never);
  });
  before = mine.catch(() => undefined);
  return mine;
}
