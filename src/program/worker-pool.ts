import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Tinypool } from "tinypool";
import { threadEntry } from "./tool-folder.ts";

/** Work that can be done in any thread. */
export interface Job<Task extends object, Result> {
  /** By which `thread.ts` knows the module whose default export does a task. */
  readonly name: string;
  /** Do a task in this thread. */
  readonly here: (task: Task) => Result | Promise<Result>;
}

/** What is sent to another thread: without a task, only what does such tasks is loaded. */
export interface ThreadTask {
  readonly job: string;
  readonly task?: object;
}

/**
 * Those who work off tasks side by side: this thread, and others that are started with their first task. This one
 * takes part because a thread of its own costs more than a second to start.
 */
export interface WorkerPool {
  /** Threads besides this one; it may be none. */
  readonly threads: number;
  /**
   * Have a task done in another thread; in this one where there is no other.
   *
   * @param task copied into the thread, the result copied back: plain data
   * @throws what the job throws
   */
  run<Task extends object, Result>(job: Job<Task, Result>, task: Task): Promise<Result>;
  /**
   * Have tasks of one kind done by all threads, this one among them.
   *
   * @param done told of each result as it comes
   */
  share<Task extends object, Result>(
    job: Job<Task, Result>,
    tasks: Iterable<Task>,
    done: (task: Task, result: Result) => void,
  ): Promise<void>;
  /** Have a task done beside all others, in a thread that nobody else waits for: it should be one that mostly waits itself. */
  aside<Task extends object, Result>(job: Job<Task, Result>, task: Task): Promise<Result>;
  isStarted(): boolean;
  /** Start every thread and have it load what a job takes, ahead of its first task. */
  start(job: { readonly name: string }): void;
  /** Have every thread that has been started load what a job takes, while it has nothing else to do. */
  prepare(job: { readonly name: string }): void;
  /** End all threads. */
  close(): Promise<void>;
}

/** How many tasks lie ready in each thread: it goes on without this one, which may be busy itself. */
const tasksAhead = 2;

/**
 * Open a pool.
 *
 * @param threads besides this one; with it, as many as the machine works on at a time, if nothing is said
 * @param entry what a thread runs
 */
export function openWorkerPool(threads = availableParallelism() - 1, entry = threadEntry): WorkerPool {
  let pool: Tinypool | undefined;
  let side: Tinypool | undefined;
  const open = (count: number) =>
    new Tinypool({
      filename: entry.href,
      runtime: "worker_threads",
      minThreads: count,
      maxThreads: count,
      concurrentTasksPerWorker: tasksAhead,
      // Tasks leave much behind them: in a larger nursery less of it is looked at before it is dead.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
  async function run<Task extends object, Result>(job: Job<Task, Result>, task: Task): Promise<Result> {
    if (threads === 0) return job.here(task);
    pool ??= open(threads);
    return pool.run({ job: job.name, task } satisfies ThreadTask);
  }
  async function aside<Task extends object, Result>(job: Job<Task, Result>, task: Task): Promise<Result> {
    if (threads === 0) return job.here(task);
    side ??= open(1);
    return side.run({ job: job.name, task } satisfies ThreadTask);
  }
  async function share<Task extends object, Result>(
    job: Job<Task, Result>,
    tasks: Iterable<Task>,
    done: (task: Task, result: Result) => void,
  ): Promise<void> {
    const rest = tasks[Symbol.iterator]();
    const go = async (work: (task: Task) => Promise<Result>): Promise<void> => {
      for (let next = rest.next(); !next.done; next = rest.next()) done(next.value, await work(next.value));
    };
    const others = Array.from({ length: threads * tasksAhead }, () => go((task) => run(job, task)));
    // What other threads have done is heard of between two tasks of this one, which may never wait for anything.
    const own = go(async (task) => {
      const result = await job.here(task);
      await setImmediate();
      return result;
    });
    await Promise.all([...others, own]);
  }
  const load = ({ name }: { readonly name: string }): void => {
    const loads = Array.from({ length: threads }, () => pool?.run({ job: name } satisfies ThreadTask));
    // Whatever is wrong with it shows where it is used.
    void Promise.allSettled(loads);
  };
  return {
    threads,
    run,
    share,
    aside,
    isStarted: () => pool !== undefined,
    start: (job) => {
      if (threads > 0) pool ??= open(threads);
      load(job);
    },
    prepare: load,
    close: async () => {
      await Promise.all([pool?.destroy(), side?.destroy()]);
      [pool, side] = [undefined, undefined];
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
