import { join, relative, sep } from "node:path";
import { ownPublic, ownTemplates, toolFolder } from "../program/tool-folder.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { startPreview } from "../site/preview-server.ts";
import type { ArchivePaths } from "../types.ts";
import type { CommandContext, Report } from "./command.ts";
import { hireStaff } from "./staff.ts";
import { watchForChanges } from "./watch-archive.ts";

/**
 * Ingest, build and serve an archive; on each change do it again and reload the pages that are open. The search
 * index follows in the background. Ends when the signal is given.
 */
export async function serve(
  context: CommandContext,
  options: { port: number; signal: AbortSignal },
): Promise<Report> {
  const { paths, say } = context;
  const code = [ownTemplates, join(toolFolder, "src")];
  const changes = await watchForChanges([paths.content, paths.templates, paths.public, ownPublic, ...code]);
  const staff = hireStaff(context);
  await staff.build("ingest", "fresh");
  const server = await startPreview(paths.output, {
    port: options.port,
    prefix: await prefixOf(paths),
    onError: say,
  });
  const sayWhere = () => say(`Serving ${server.address()} — press Ctrl+C to stop.`);
  sayWhere();
  staff.getReady();
  changes.react(async (changed) => {
    if (changed.some((path) => code.some((folder) => path.startsWith(folder + sep)))) await staff.renew();
    const files = changed.filter((path) => path.startsWith(paths.articles + sep));
    const isText = files.length === changed.length;
    if (isText && (await staff.preview(files.map((path) => relative(paths.articles, path))))) server.reload();
    const isContent = changed.some((path) => path.startsWith(paths.content + sep) && !files.includes(path));
    if (await staff.build(isContent ? "ingest" : undefined, "last")) {
      if (server.standUnder(await prefixOf(paths))) sayWhere();
      server.reload();
    }
    staff.index(() => changes.isWaiting());
  });
  await aborted(options.signal);
  await changes.stop();
  await staff.dismiss();
  await server.close();
  return { problems: [], summary: ["Stopped."], result: {} };
}

/** The path that the site stands under by its settings, with a slash at both ends. */
async function prefixOf(paths: ArchivePaths): Promise<string> {
  const { value } = await readSettings(paths);
  return new URL(value.baseUrl).pathname;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
