/** Something in the input that a person should look at: where it is, what was found, how to mend it. */
export interface Problem {
  /** Path as a person would type it from the archive's folder, with forward slashes. */
  readonly file: string;
  /** 1 is the first. */
  readonly line?: number;
  /** What was found and what was expected. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  /** A `notice` is worth knowing but nothing is wrong: it does not change the exit code. */
  readonly severity: "error" | "notice";
}

/** A result together with the problems met on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Make an error-level problem. */
export function problem(
  where: { file: string; line?: number | undefined },
  message: string,
  hint: string,
): Problem {
  return at(where, message, hint, "error");
}

/** Make a notice: nothing is wrong, but a person should know. */
export function notice(
  where: { file: string; line?: number | undefined },
  message: string,
  hint: string,
): Problem {
  return at(where, message, hint, "notice");
}

/** What went wrong, to be put into a sentence: without the full stop of its own. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replace(/[\s.]+$/, "");
}

/** Tell whether any of the problems is an error, which makes the exit code 1. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

/** Order problems by file, then line, as one would walk through them. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.message, b.message),
  );
}

/** Describe a problem in two lines: `file:line  what was found` and, indented, the hint. */
export function describeProblem(each: Problem): string {
  const where = each.line === undefined ? each.file : `${each.file}:${each.line}`;
  return `${printable(where)}  ${printable(each.message)}\n    ${each.hint}`;
}

/** Names of files and texts may hold what a terminal takes for orders. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (sign) =>
    sign === "\n" ? " " : `\\x${sign.charCodeAt(0).toString(16)}`,
  );
}

function at(
  where: { file: string; line?: number | undefined },
  message: string,
  hint: string,
  severity: Problem["severity"],
): Problem {
  const line = where.line === undefined ? {} : { line: where.line };
  return { file: where.file, ...line, message, hint, severity };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
