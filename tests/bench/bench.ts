import type { FigureName, Figures } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { measureSize } from "./measure-size.ts";
import { type BenchOptions, defaultRuns, OptionError, readOptions, usage } from "./options.ts";
import { asJson, asMarkdown, asText } from "./report.ts";
import type { Rounds } from "./rounds.ts";
import { type Row, rows } from "./rows.ts";
import { withWorkbench } from "./workbench.ts";

const forms = { text: asText, json: asJson, markdown: asMarkdown };

/** Measure Backfile and its peers and print one table. Exit code 0: measured, whatever came out; 2: wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.log(usage);
    return 0;
  }
  const machine = await describeMachine(new Date());
  const chosen = rows.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const results = await measureAll(options, chosen);
  console.log(forms[options.form]({ machine, rows: chosen, results }));
  return 0;
}

async function measureAll(options: BenchOptions, chosen: readonly Row[]) {
  const start = performance.now();
  const say = (line: string) => {
    const seconds = Math.round((performance.now() - start) / 1_000);
    console.error(`${seconds.toString().padStart(5)} s  ${line}`);
  };
  return withWorkbench({ ...options, signal: stopSignal(), say }, async (workbench) => {
    const results = new Map<number, Figures>();
    for (const articles of options.articles) {
      const rounds = roundsOf(articles, options);
      results.set(
        articles,
        await measureSize(workbench, {
          articles,
          rounds,
          wanted: wantedAt(articles, chosen, options.only.length > 0),
        }),
      );
    }
    return results;
  });
}

/** More articles than this are built once, and by Backfile alone: Pagefind would need too much memory for them. */
const mostForPeers = 50_000;

/** The quick form stays quick on a machine that is slow or busy. */
function roundsOf(articles: number, { runs }: BenchOptions): Rounds {
  if (articles > mostForPeers) return { most: runs ?? 1, within: Number.POSITIVE_INFINITY };
  const isQuick = runs === undefined && articles <= 1_000;
  return { most: runs ?? defaultRuns, within: isQuick ? 45 : Number.POSITIVE_INFINITY };
}

/**
 * A row that needs many articles is measured with fewer as well, as a hint, where they say something or where it is
 * asked for by name; and never with more.
 */
function wantedAt(articles: number, chosen: readonly Row[], isNamed: boolean): ReadonlySet<FigureName> {
  const wanted = chosen
    .filter((row) => articles <= (row.at ?? mostForPeers))
    .filter((row) => isNamed || !row.onlyThere || articles === row.at)
    .flatMap((row) => [row.figure, ...row.against]);
  return new Set(wanted);
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** Say what went wrong, where that is something to be expected, and give the exit code. */
function explain(error: unknown): number {
  if (error instanceof OptionError) {
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (!(error instanceof Error) || error.name !== "AbortError") throw error;
  console.error("Interrupted.");
  return 130;
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
