import { assembleArchive } from "../archive/assemble.ts";
import { readArticles } from "../articles/read-articles.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readTopics } from "../settings/topics-yml.ts";
import { buildSite } from "../site/build-site.ts";
import { OutputFolderError } from "../site/output-folder.ts";
import { publicFiles } from "../site/public-files.ts";
import { type CommandContext, type Report, UsageError } from "./command.ts";
import { missingContent } from "./missing-content.ts";

/** Build the site of an archive from its articles. */
export async function build({ paths }: CommandContext, options: { withSearch: boolean }): Promise<Report> {
  const start = performance.now();
  const missing = await missingContent(paths);
  if (missing) return { problems: [missing], summary: ["Nothing was built."], result: {} };
  const settings = await readSettings(paths);
  const topics = await readTopics(paths);
  const files = await readArticles(paths);
  const archive = assembleArchive({
    settings: settings.value,
    topics: topics.value,
    files: files.value.articles,
    publicFiles: [...(await publicFiles(paths)).keys()],
  });
  const built = await buildSite(archive.value, paths, options).catch(asUsageError);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const result = { articles: archive.value.articles.length, ...built, seconds, output: paths.output };
  return {
    problems: [...settings.problems, ...topics.problems, ...files.problems, ...archive.problems],
    summary: [
      `Built ${count(result.articles, "article")} on ${count(built.pages, "page")}, ` +
        `${count(built.words, "word")} indexed, in ${seconds} s: ${paths.output}`,
    ],
    result,
  };
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

function asUsageError(error: unknown): never {
  if (error instanceof OutputFolderError) throw new UsageError(error.message, { cause: error });
  throw error;
}
