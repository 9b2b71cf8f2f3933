/**
 * What a thread of the pool runs: TypeScript has to be made readable in every thread anew.
 */
import { register } from "tsx/esm/api";

register();

/** Tasks lie ready in a thread before it comes to them: each waits for the one before it to end. */
let before = Promise.resolve();

/**
 * Do a task.
 *
 * @param {{ module: string, task?: object }} call address of a module whose default export does the task; without
 *   a task the module is loaded, to be at hand later
 */
export default function work({ module, task }) {
  const mine = before.then(async () => {
    const { default: run } = await import(module);
    return task === undefined ? undefined : run(task);
  });
  before = mine.catch(() => undefined);
  return mine;
}
