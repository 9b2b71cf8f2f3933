import { type Outcome, type Problem, problem } from "../problem.ts";
import type { ColumnRule, Draft, Original, Settings } from "../types.ts";
import { mostWhole, type StoredOriginal } from "./stored-original.ts";

/** What every reader is told beside the bytes. */
export interface ReadingContext {
  /** IANA name of where the archive's days begin; decides the day of an instant that is given in UTC. */
  readonly timeZone: string;
  /** BCP 47; the language of the archive, in which dates in words are read beside English. */
  readonly language?: string;
  /** The encoding that a person has named: a label that has a decoder. */
  readonly encoding?: string | undefined;
  /** Tells whether there is an original of this path below `content/originals`; without it no file stands beside. */
  readonly isOriginal?: (file: string) => boolean;
  /** Whether pages of WordPress exports are read too. */
  readonly wordpressPages?: boolean;
  /** What a person says that the columns of tables hold. */
  readonly columns?: readonly ColumnRule[];
}

/** Take from an archive's settings what readers are told. */
export function readingContext({ timeZone, language, ingest }: Settings): ReadingContext {
  return {
    timeZone,
    language,
    wordpressPages: ingest?.wordpressPages ?? false,
    columns: ingest?.columns ?? [],
  };
}

/** An item of an original that is no article to publish, and the rule that says so, such as `draft` or `private`. */
export interface Skipped {
  readonly item?: string;
  readonly rule: string;
}

/** What a reader makes of one original that is read whole. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly skipped: readonly Skipped[];
}

/** What a reader comes upon. Each item of an original is a draft, skipped, or failed; of the rest a person is told. */
export type Finding =
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "skipped"; readonly skipped: Skipped }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "told"; readonly problem: Problem };

/** Tells whether an original is of a format. */
interface Accepting {
  /**
   * Tell from the content, and only then from the name, whether an original is of this format.
   *
   * @param original with its first bytes only, where it is large
   * @param opening its first bytes as text
   */
  accepts(original: Original, opening: string): boolean;
}

/** Reads the originals of a format in which files are small: whole. */
export interface Reader extends Accepting {
  read(original: Original, context: ReadingContext): Outcome<Reading> | Promise<Outcome<Reading>>;
}

/** Reads the originals of a format in which a file may be larger than the memory: an item at a time. */
export interface StreamReader extends Accepting {
  stream(original: StoredOriginal, context: ReadingContext): AsyncIterable<Finding>;
}

/** What comes of an original that holds no article, and why. */
export function refuse(file: string, message: string, hint: string, line?: number): Outcome<Reading> {
  return { value: noDrafts, problems: [problem(placeOf(file, line), message, hint)] };
}

/** A place in an original as problems name it. */
export function placeOf(file: string, line?: number): { file: string; line?: number } {
  return { file: `content/originals/${file}`, ...(line === undefined ? {} : { line }) };
}

/** An item, or a whole file, of which nothing could be made, and why. */
export function failed(
  place: { file: string; line?: number | undefined },
  message: string,
  hint: string,
): Finding {
  return { kind: "failed", problem: problem(place, message, hint) };
}

/** An original that would have to be read whole, and is larger than is. */
export function tooLarge(file: string): Finding {
  const message = `The file is larger than ${mostWhole / 2 ** 20} MiB: expected a single article, or a format of many that is read piece by piece.`;
  const hint = "Divide it into a file for each article, or write its articles as JSON Lines.";
  return failed(placeOf(file), message, hint);
}

/** Nothing that could become an article. */
export const noDrafts: Reading = { drafts: [], skipped: [] };

/**
 * What was found in an original that was read whole, one by one. Where it has items, each error stands for one that
 * failed; where it is one article, an error beside it is only told.
 */
export function* findingsOf({ value: { drafts, skipped }, problems }: Outcome<Reading>): Generator<Finding> {
  const hasItems =
    drafts.some(({ source }) => source.item !== undefined) || skipped.some(({ item }) => item !== undefined);
  let mayFail = hasItems || drafts.length + skipped.length === 0;
  for (const each of problems) {
    const isFailure = mayFail && each.severity === "error";
    yield { kind: isFailure ? "failed" : "told", problem: each };
    if (isFailure) mayFail = hasItems;
  }
  for (const each of skipped) yield { kind: "skipped", skipped: each };
  for (const draft of drafts) yield { kind: "draft", draft };
}

/** Gather all that is found in an original. */
export async function gatherFindings(findings: AsyncIterable<Finding>): Promise<Outcome<Reading>> {
  const [drafts, skipped, problems]: [Draft[], Skipped[], Problem[]] = [[], [], []];
  for await (const found of findings) {
    if (found.kind === "draft") drafts.push(found.draft);
    else if (found.kind === "skipped") skipped.push(found.skipped);
    else problems.push(found.problem);
  }
  return { value: { drafts, skipped }, problems };
}
