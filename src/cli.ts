import { Command, CommanderError, InvalidArgumentError } from "commander";
import { createColors } from "picocolors";
import { type CommandContext, type Report, UsageError } from "./commands/command.ts";
import { describeProblem, hasErrors, inReadingOrder, type Problem } from "./problem.ts";
import { version } from "./program/tool-folder.ts";
import { followWork, type StageTime } from "./progress.ts";
import { duration, progressLine } from "./progress-line.ts";
import { archivePaths } from "./settings/archive-paths.ts";
import { systemRefusal } from "./system-refusal.ts";

interface GlobalOptions {
  readonly archive?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly timings?: boolean;
}

const line = progressLine(
  (text) => process.stderr.write(text),
  () => process.stderr.columns || 80,
);
const isWatched = process.stderr.isTTY && process.env.TERM !== "dumb";

const colors = createColors(process.stderr.isTTY && !process.env.NO_COLOR);

/** Run the command line; the exit code says how it ended: 0 done, 1 problems in the input, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const program = describeProgram();
  let code = 0;
  const run = (work: (context: CommandContext) => Promise<Report>) => async () => {
    const options = program.opts<GlobalOptions>();
    const context = contextOf(options);
    const report = await work(context);
    line.clear();
    code = print(report, options, context.progress.times());
  };
  addCommands(program, run);
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    return explain(error, program.opts<GlobalOptions>());
  }
}

function describeProgram(): Command {
  return new Command("backfile")
    .description(
      "Turn a folder of old news articles into an archive that people read, search, cite and trust.",
    )
    .version(version)
    .option("--archive <folder>", "the archive to work on", undefined)
    .option("--output <folder>", "where the built site goes (default: _site in the archive)")
    .option("--json", "print the result as one JSON object")
    .option("--quiet", "print problems only")
    .option("--timings", "print where the time went as one JSON object")
    .exitOverride()
    .showHelpAfterError("Run with --help to see what there is.");
}

type Run = (work: (context: CommandContext) => Promise<Report>) => () => Promise<void>;

interface IngestFlags {
  readonly dryRun?: boolean;
  readonly fetchMedia?: boolean;
  readonly privateHost: readonly string[];
}

function addCommands(program: Command, run: Run): void {
  program
    .command("ingest [paths...]")
    .description("make articles of the originals; files from elsewhere are copied to content/originals first")
    .option("--dry-run", "say what would be done, and write nothing")
    .option("--fetch-media", "fetch the pictures that articles show from other sites into content/media")
    .option(
      "--private-host <host>",
      "with --fetch-media: ask this host although it is in a private network (may be given again)",
      (host: string, hosts: readonly string[]) => [...hosts, host],
      [],
    )
    .action(async (given: string[], options: IngestFlags) => {
      const { ingest } = await import("./commands/ingest.ts");
      const { fetchPicture, usualLimits } = await import("./originals/pictures/fetch-picture.ts");
      const limits = { ...usualLimits, privateHosts: new Set(options.privateHost) };
      const fetching = options.fetchMedia ? { fetchPicture: (url: string) => fetchPicture(url, limits) } : {};
      await run((context) => ingest(context, { given, isDryRun: options.dryRun === true, ...fetching }))();
    });
  program
    .command("build")
    .description("build the site from the articles")
    .option("--no-search", "leave the search index out")
    .action(async (options: { search: boolean }) => {
      const { build } = await import("./commands/build.ts");
      await run((context) =>
        build(context, { search: options.search ? "fresh" : "none", progress: context.progress }),
      )();
    });
  program
    .command("serve")
    .description("ingest, build, serve, and do it again on every change")
    .option("--port <number>", "first port to try", portNumber, 8080)
    .action(async (options: { port: number }) => {
      const { serve } = await import("./commands/serve.ts");
      await run((context) => serve(context, { port: options.port, signal: stopSignal() }))();
    });
  program
    .command("topics")
    .description(
      "propose topics from the articles and the sources' own categories, and add them to topics.yml",
    )
    .option("--dry-run", "print what is proposed, and write nothing")
    .option("--most <number>", "how many terms of the texts to propose at most", wholeNumber, 60)
    .action(async (options: { dryRun?: boolean; most: number }) => {
      const { topics } = await import("./commands/topics.ts");
      await run((context) => topics(context, { isDryRun: options.dryRun === true, most: options.most }))();
    });
  program
    .command("names")
    .description(
      "propose people, places and organizations that recur, with their variants, and add them to names.yml",
    )
    .option("--dry-run", "print what is proposed, and write nothing")
    .option("--least <number>", "how many articles have to have a name", wholeNumber, 3)
    .option("--most <number>", "how many names to propose at most", wholeNumber, 500)
    .action(async (options: { dryRun?: boolean; least: number; most: number }) => {
      const { names } = await import("./commands/names.ts");
      const { least, most } = options;
      await run((context) => names(context, { isDryRun: options.dryRun === true, least, most }))();
    });
  program
    .command("verify")
    .description("check the originals' checksums and the links of the built site")
    .action(async () => {
      const { verify } = await import("./commands/verify.ts");
      await run(verify)();
    });
}

/** Paths count from where a person typed them, which npm keeps when it runs a script in the package's folder. */
function contextOf(options: GlobalOptions): CommandContext {
  const isNpmScript = process.env.npm_lifecycle_event === "backfile";
  const from = (isNpmScript ? process.env.INIT_CWD : undefined) ?? process.cwd();
  const paths =
    options.archive === undefined
      ? archivePaths(".", { from: process.cwd(), output: options.output })
      : archivePaths(options.archive, { from, output: options.output });
  return {
    paths,
    from,
    now: new Date(),
    progress: followWork(isWatched && !options.quiet ? line.show : undefined),
    say: (text) => (options.quiet ? undefined : console.error(text)),
  };
}

function print(report: Report, options: GlobalOptions, times: readonly StageTime[]): number {
  const problems = inReadingOrder(report.problems);
  for (const each of problems) console.error(mark(each));
  const timings = options.timings ? { timings: times.map(inMilliseconds) } : {};
  if (options.json) console.log(JSON.stringify({ ...report.result, problems, ...timings }));
  else {
    if (!options.quiet) for (const text of [...report.summary, ...whereTheTimeWent(times)]) console.log(text);
    if (options.timings) console.log(JSON.stringify(timings));
  }
  return hasErrors(problems) ? 1 : 0;
}

function mark(each: Problem): string {
  const label = each.severity === "error" ? colors.red("problem") : colors.yellow("note   ");
  return `${label}  ${describeProblem(each)}`;
}

/** In a line, where it is long enough for anybody to wonder. */
function whereTheTimeWent(times: readonly StageTime[]): string[] {
  const told = times.filter(({ seconds }) => seconds >= 0.05);
  if (times.reduce((sum, { seconds }) => sum + seconds, 0) < 1) return [];
  return [`  ${told.map(({ stage, seconds }) => `${stage} ${duration(seconds)}`).join(" · ")}`];
}

function inMilliseconds({ stage, seconds }: StageTime): StageTime {
  return { stage, seconds: Math.round(seconds * 1000) / 1000 };
}

function explain(error: unknown, options: GlobalOptions): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  const explained = error instanceof UsageError ? message : systemRefusal(error);
  if (options.json) console.log(JSON.stringify({ stopped: explained ?? message }));
  console.error(explained === undefined ? error : `${colors.red("stopped")}  ${explained}`);
  return 2;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new InvalidArgumentError("Expected a whole number from 1 to 65535.");
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError("Expected a whole number, 1 or more.");
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

process.exitCode = await main(process.argv);
