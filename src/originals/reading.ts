import { type Outcome, problem } from "../problem.ts";
import type { ColumnRule, Draft, Original, Settings } from "../types.ts";

/** What every reader is told beside the bytes. */
export interface ReadingContext {
  /** IANA name of where the archive's days begin; decides the day of an instant that is given in UTC. */
  readonly timeZone: string;
  /** Whether pages of WordPress exports are read too. */
  readonly wordpressPages?: boolean;
  /** What a person says that the columns of tables hold. */
  readonly columns?: readonly ColumnRule[];
}

/** Take from an archive's settings what readers are told. */
export function readingContext({ timeZone, ingest }: Settings): ReadingContext {
  return { timeZone, wordpressPages: ingest?.wordpressPages ?? false, columns: ingest?.columns ?? [] };
}

/** An item of an original that is no article to publish, and the rule that says so, such as `draft` or `private`. */
export interface Skipped {
  readonly item?: string;
  readonly rule: string;
}

/** What a reader makes of one original. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly skipped: readonly Skipped[];
}

/** Reads the originals of one format. */
export interface Reader {
  /** Tell from the content, and only then from the name, whether an original is of this format. */
  accepts(original: Original, opening: string): boolean;
  read(original: Original, context: ReadingContext): Outcome<Reading> | Promise<Outcome<Reading>>;
}

/** What comes of an original that holds no article, and why. */
export function refuse(file: string, message: string, hint: string, line?: number): Outcome<Reading> {
  const place = { file: `content/originals/${file}`, ...(line === undefined ? {} : { line }) };
  return { value: noDrafts, problems: [problem(place, message, hint)] };
}

/** Nothing that could become an article. */
export const noDrafts: Reading = { drafts: [], skipped: [] };
