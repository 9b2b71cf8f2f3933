/**
 * Dates as precise as they are known, in the Extended Date/Time Format, level 1.
 * Source: ISO 8601-2:2019 and https://www.loc.gov/standards/datetime/
 */
import edtf from "edtf";
import type { Period, Precision } from "./types.ts";

/** The period of an article whose date is not known. */
export const undated: Period = {
  edtf: "",
  precision: "undated",
  path: ["undated"],
  uncertain: false,
  approximate: false,
};

/**
 * Read an EDTF level 1 date.
 *
 * @returns undefined where the text is no such date, or names a day that does not exist.
 */
export function readPeriod(text: string): Period | undefined {
  const known = remembered.get(text);
  if (known || remembered.has(text)) return known;
  const period = parsePeriod(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, period);
  return period;
}

/** The same days come again and again, and the grammar takes a quarter of a millisecond for each. */
const remembered = new Map<string, Period | undefined>();
const mostRemembered = 50_000;

function parsePeriod(text: string): Period | undefined {
  if (!isEdtf(text)) return undefined;
  const uncertain = /[?%]/.test(text);
  const approximate = /[~%]/.test(text);
  const plain = text.replaceAll(/[?~%]/g, "");
  const span = plain.includes("/") ? interval(plain) : single(plain);
  return span && { edtf: text, ...span, uncertain, approximate };
}

/** Order two periods by their earliest possible day, coarser before finer, undated last. */
export function comparePeriods(a: Period, b: Period): number {
  return compare(sortKey(a), sortKey(b));
}

type Span = Omit<Period, "edtf" | "uncertain" | "approximate">;

const precisions: readonly Precision[] = ["undated", "year", "month", "day"];

function isEdtf(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text);
  if (!/^[\dX?~%/.-]{4,}$/.test(text)) return false;
  try {
    // The library takes 2019-02-29 for 1 March: only what comes back unchanged is a real day. It cannot
    // write open intervals, so each end is read alone.
    return text.split("/").every((end) => end === "" || end === ".." || edtf(end, { level: 1 }).edtf === end);
  } catch {
    return false;
  }
}

/** Nearly every date is a plain day, which needs no grammar. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function single(plain: string): Span | undefined {
  const season = /^(\d{4})-2[1-4]$/.exec(plain);
  if (season?.[1]) return whole([season[1]]);
  const unspecified = /^(\d{2}XX|\d{3}X)$/.exec(plain);
  if (unspecified?.[1]) return unspecifiedYear(unspecified[1]);
  const parts = plain.split("-").filter((part) => part !== "XX");
  return parts.every((part) => /^\d+$/.test(part)) && parts[0]?.length === 4 ? whole(parts) : undefined;
}

function unspecifiedYear(year: string): Span {
  return {
    precision: year.endsWith("XX") ? "century" : "decade",
    path: [year],
    first: `${year.replaceAll("X", "0")}-01-01`,
    last: `${year.replaceAll("X", "9")}-12-31`,
  };
}

function whole(path: readonly string[]): Span {
  const [year = "", month, day] = path;
  return {
    precision: precisions[path.length] ?? "day",
    path,
    first: `${year}-${month ?? "01"}-${day ?? "01"}`,
    last: `${year}-${month ?? "12"}-${day ?? (month ? lastDayOf(year, month) : "31")}`,
  };
}

function lastDayOf(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}

/** An interval is listed at the finest step that both its ends share. */
function interval(plain: string): Span | undefined {
  const [from, to] = plain.split("/").map((end) => (end === "" || end === ".." ? undefined : single(end)));
  if (!from && !to) return undefined;
  if (from?.last && to?.first && to.first < (from.first ?? "")) return undefined;
  const shared = from && to ? sharedPath(from.path, to.path) : [];
  return {
    precision: precisions[shared.length] ?? "day",
    path: shared.length > 0 ? shared : undated.path,
    ...(from?.first ? { first: from.first } : {}),
    ...(to?.last ? { last: to.last } : {}),
  };
}

function sharedPath(a: readonly string[], b: readonly string[]): readonly string[] {
  const end = a.findIndex((part, index) => part !== b[index] || !/^\d+$/.test(part));
  return end === -1 ? a : a.slice(0, end);
}

function sortKey(period: Period): string {
  return period.precision === "undated" ? "~" : `${period.first ?? "~"} ${period.last === period.first}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
