/** One value of one item, compared with its truth. */
export interface Check {
  /** Which value, such as `title`. */
  readonly what: string;
  readonly right: boolean;
  /** The item, what was expected and what was found. */
  readonly note: string;
}

/** How well one format was read. */
export interface FormatScore {
  /** Such as `Feeds: 38 feeds, 52 items`. */
  readonly heading: string;
  /** Lines that no share says, such as a mean. */
  readonly lines?: readonly string[];
  readonly checks: readonly Check[];
}

/** Compare a value with its truth; nothing where there is no truth. */
export function check(
  item: string,
  what: string,
  expected: unknown,
  found: unknown,
  right: boolean,
): Check[] {
  if (expected === undefined || expected === null || expected === "") return [];
  return [{ what, right, note: `${item}: ${what}: expected ${quoted(expected)}, found ${quoted(found)}` }];
}

function quoted(value: unknown): string {
  return `“${String(value ?? "").slice(0, 300)}”`;
}

/** Print the shares that are right, and with `isTelling` each that is not. */
export function scoreLines({ heading, lines = [], checks }: FormatScore, isTelling: boolean): string[] {
  const kinds = [...new Set(checks.map(({ what }) => what))];
  const shares = kinds.map((kind) => {
    const all = checks.filter(({ what }) => what === kind);
    const right = all.filter((each) => each.right).length;
    return `  ${kind}: ${((100 * right) / all.length).toFixed(1)} % (${right} of ${all.length})`;
  });
  const misses = isTelling ? checks.flatMap(({ right, note }) => (right ? [] : [`    ${note}`])) : [];
  return [heading, ...shares, ...lines.map((line) => `  ${line}`), ...misses];
}

/** Letters and figures alone, without markup: what two ways of writing one value have in common. */
export function lettersOnly(value: unknown): string {
  const text = String(value ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/<[^<>]{0,2000}>|&[a-z]{2,8};|&#\d{2,6};/gi, " ");
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join("") ?? ""
  );
}

/** Tell whether two dates are at most a day apart: a truth in UTC may name the day before or after. */
export function isNear(day: string | undefined, instant: string): boolean {
  const expected = Date.parse(instant);
  return Math.abs(Date.parse(day ?? "") - Math.floor(expected / 86_400_000) * 86_400_000) <= 86_400_000;
}
