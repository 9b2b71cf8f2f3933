import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Tinypool } from "tinypool";

/**
 * Those who work off tasks side by side: this thread, and others that are started with their first task. This one
 * takes part because a thread of its own costs more than a second to start.
 */
export interface WorkerPool {
  /** Threads besides this one; it may be none. */
  readonly threads: number;
  /**
   * Have a task done by a module's default export, in another thread; in this one where there is no other.
   *
   * @param module a TypeScript module
   * @param task copied into the thread, the result copied back: plain data
   * @throws what the function throws
   */
  run<Result>(module: URL, task: object): Promise<Result>;
  /**
   * Have tasks of one kind done by all threads, this one among them.
   *
   * @param module whose default export does one task in another thread
   * @param here does one task in this thread
   * @param done told of each result as it comes
   */
  share<Task extends object, Result>(
    tasks: Iterable<Task>,
    module: URL,
    here: (task: Task) => Promise<Result>,
    done: (task: Task, result: Result) => void,
  ): Promise<void>;
  isStarted(): boolean;
  /** Start every thread and have it load a module, ahead of its first task. */
  start(module: URL): void;
  /** Have every thread that has been started load a module while it has nothing else to do. */
  prepare(module: URL): void;
  /** End all threads. */
  close(): Promise<void>;
}

/** How many tasks lie ready in each thread: it goes on without this one, which may be busy itself. */
const tasksAhead = 2;

/** Open a pool. @param threads besides this one; with it, as many as the machine works on at a time, if nothing is said */
export function openWorkerPool(threads = availableParallelism() - 1): WorkerPool {
  let pool: Tinypool | undefined;
  const open = () =>
    new Tinypool({
      filename: new URL("./worker-entry.mjs", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: tasksAhead,
      // Tasks leave much behind them: in a larger nursery less of it is looked at before it is dead.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
  const run: WorkerPool["run"] = async (module, task) => {
    if (threads === 0) return (await import(module.href)).default(task);
    pool ??= open();
    return pool.run({ module: module.href, task });
  };
  const load = (module: URL): void => {
    const loads = Array.from({ length: threads }, () => pool?.run({ module: module.href }));
    // Whatever is wrong with it shows where it is used.
    void Promise.allSettled(loads);
  };
  return {
    threads,
    run,
    share: async (tasks, module, here, done) => {
      const rest = tasks[Symbol.iterator]();
      const go = async (work: typeof here): Promise<void> => {
        for (let next = rest.next(); !next.done; next = rest.next()) done(next.value, await work(next.value));
      };
      const others = Array.from({ length: threads * tasksAhead }, () => go((task) => run(module, task)));
      // What other threads have done is heard of between two tasks of this one, which may never wait for anything.
      const own = go(async (task) => {
        const result = await here(task);
        await setImmediate();
        return result;
      });
      await Promise.all([...others, own]);
    },
    isStarted: () => pool !== undefined,
    start: (module) => {
      if (threads > 0) pool ??= open();
      load(module);
    },
    prepare: load,
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

/** Do something with a pool that is closed afterwards. @param threads as of `openWorkerPool` */
export async function withWorkerPool<T>(
  threads: number | undefined,
  work: (pool: WorkerPool) => Promise<T>,
): Promise<T> {
  const pool = openWorkerPool(threads);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
