import { type Builder, type BuildOptions, openBuilder } from "../site/builder.ts";
import { OutputFolderError } from "../site/output-folder.ts";
import { type CommandContext, type Report, UsageError } from "./command.ts";
import { missingContent } from "./missing-content.ts";

/**
 * Build the site of an archive from its articles.
 *
 * @param builder one that has built the archive before, where there is one
 */
export async function build(
  { paths }: Pick<CommandContext, "paths">,
  options: BuildOptions,
  builder: Builder = openBuilder(paths),
): Promise<Report> {
  const start = performance.now();
  const missing = await missingContent(paths);
  if (missing) return { problems: [missing], summary: ["Nothing was built."], result: {} };
  const { problems, ...built } = await builder.build(options).catch(asUsageError);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const result = { ...built, seconds, output: paths.output };
  return {
    problems,
    summary: [
      `Built ${count(built.articles, "article")} on ${count(built.pages, "page")}, ` +
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
