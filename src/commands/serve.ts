import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import { watch } from "chokidar";
import { readSettings } from "../settings/archive-yml.ts";
import { startPreview } from "../site/preview-server.ts";
import { ownPublic, ownTemplates, toolFolder } from "../site/tool-folder.ts";
import type { ArchivePaths } from "../types.ts";
import { unfinished } from "../write-file.ts";
import type { CommandContext, Report } from "./command.ts";

/** How long after a change the next one is waited for, in milliseconds: an editor saves in several steps. */
const pause = 100;

/**
 * Ingest, build and serve an archive; on each change do it again and reload the pages that are open. Ends when
 * the signal is given.
 */
export async function serve(
  context: CommandContext,
  options: { port: number; signal: AbortSignal },
): Promise<Report> {
  const { paths, say } = context;
  const changes = await watchForChanges(paths);
  await rebuild(context, { withIngest: true });
  const settings = await readSettings(paths);
  const server = await startPreview(paths.output, {
    port: options.port,
    prefix: new URL(settings.value.baseUrl).pathname,
    onError: say,
  });
  say(`Serving ${server.address} — press Ctrl+C to stop.`);
  changes.react(async (changed) => {
    const isContent = changed.some(
      (path) => !path.startsWith(paths.articles) && path.startsWith(paths.content),
    );
    if (await rebuild(context, { withIngest: isContent })) server.reload();
  });
  await aborted(options.signal);
  await changes.stop();
  await server.close();
  return { problems: [], summary: ["Stopped."], result: {} };
}

/**
 * Run ingest and build as a person would. Each runs as a program of its own: it sees templates and code as they
 * are now, and an error in them leaves the server standing.
 *
 * @returns whether there is a new site to show
 */
async function rebuild({ paths }: CommandContext, options: { withIngest: boolean }): Promise<boolean> {
  if (options.withIngest) await runSelf(["ingest"], paths);
  const code = await runSelf(["build"], paths);
  return code === 0 || code === 1;
}

async function runSelf(command: readonly string[], paths: ArchivePaths): Promise<number | null> {
  const program = [...process.execArgv, join(toolFolder, "src", "cli.ts"), ...command];
  const child = spawn(process.execPath, [...program, "--archive", paths.root, "--output", paths.output], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

/** Changes to the archive or to the tool itself, from the moment at which watching began. */
interface Changes {
  /** Call back with the paths that have changed, never twice at a time. */
  react(callback: (changed: readonly string[]) => Promise<void>): void;
  stop(): Promise<void>;
}

/** Begin to watch. What changes before anybody reacts is kept for whoever does. */
async function watchForChanges(paths: ArchivePaths): Promise<Changes> {
  const own = [ownTemplates, ownPublic, join(toolFolder, "src")];
  const watcher = watch([paths.content, paths.templates, paths.public, ...own], { ignoreInitial: true });
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
    stop: async () => {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
