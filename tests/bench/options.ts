import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rows } from "./rows.ts";

/** What a run of the benchmark is asked for. */
export interface BenchOptions {
  /** Numbers of articles, smallest first. */
  readonly articles: readonly number[];
  /** How often builds are measured; where nothing is said, `defaultRuns` at most. */
  readonly runs?: number;
  /** Names of rows; empty for all. */
  readonly only: readonly string[];
  readonly work: string;
  readonly seed: number;
  readonly form: "text" | "json" | "markdown";
}

/** How often builds are measured where nothing is said. */
export const defaultRuns = 3;

/** Wrong usage; the message says what is right. */
export class OptionError extends Error {}

/** Say how the benchmark is asked for. */
export const usage = `npm run bench -- [OPTION…]
  --articles LIST   numbers of articles, such as 1000,10000,100000 (1000)
  --runs N          how often each build is measured; the median counts (3; 1 above 50,000; up to 1,000 what time allows)
  --only NAMES      rows to measure: ${rows.map(({ name }) => name).join(", ")}
  --work DIR        where the corpora are kept and the builds are made (${join(tmpdir(), "backfile-bench")})
  --seed N          of the corpora (1)
  --json            print everything measured as one JSON object
  --markdown        print the table as it stands in the documentation`;

/** Read the arguments of the command line; undefined where only help is asked for. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const only = listed(values.only);
  const unknown = only.find((name) => rows.every((row) => row.name !== name));
  if (unknown !== undefined) throw new OptionError(`There is no row ${unknown}.`);
  return {
    articles: listed(values.articles)
      .map(wholeNumber)
      .toSorted((a, b) => a - b),
    ...(values.runs === undefined ? {} : { runs: wholeNumber(values.runs) }),
    only,
    work: values.work,
    seed: wholeNumber(values.seed),
    form: values.json ? "json" : values.markdown ? "markdown" : "text",
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        articles: { type: "string", default: "1000" },
        runs: { type: "string" },
        only: { type: "string", default: "" },
        work: { type: "string", default: join(tmpdir(), "backfile-bench") },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        markdown: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    throw new OptionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function listed(value: string): string[] {
  return value.split(",").flatMap((each) => each.trim() || []);
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new OptionError(`Expected a whole number above 0 and not ${value}.`);
}
