import { basename } from "node:path";
import { watch } from "chokidar";
import { unfinished } from "../write-file.ts";

/** How long after a change the next one is waited for, in milliseconds: an editor saves in several steps. */
const pause = 100;

/** Changes to files, from the moment at which watching began. */
export interface Changes {
  /** Call back with the paths that have changed, never twice at a time. */
  react(callback: (changed: readonly string[]) => Promise<void>): void;
  /** Whether changes wait to be reacted to. */
  isWaiting(): boolean;
  stop(): Promise<void>;
}

/** Begin to watch folders. What changes before anybody reacts is kept for whoever does. */
export async function watchForChanges(folders: readonly string[]): Promise<Changes> {
  const watcher = watch([...folders], { ignoreInitial: true });
  let waiting: string[] = [];
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let callback: ((changed: readonly string[]) => Promise<void>) | undefined;
  const flush = () => {
    running = running.then(async () => {
      if (waiting.length === 0 || !callback) return;
      const changed = waiting;
      waiting = [];
      await callback(changed);
    });
  };
  watcher.on("all", (_event, path) => {
    if (basename(path).startsWith(unfinished)) return;
    waiting.push(path);
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    react: (given) => {
      callback = given;
      flush();
    },
    isWaiting: () => waiting.length > 0,
    stop: async () => {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
