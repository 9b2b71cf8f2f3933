/** Dates in words, as readers see them: never more precise than they are known. */
import type { Period } from "./types.ts";

// Making a format takes a hundred times as long as using it.
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const seasons: Readonly<Record<string, string>> = { 21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter" };

/** Say a period in words: `18 April 2018`, `around May 2020`, `perhaps 1923`, `the 1920s`, `Undated`. */
export function describePeriod(period: Period): string {
  if (period.edtf === "") return "Undated";
  return qualify(period, describeSpan(period));
}

/** Say an address part list in words: `["2018", "04"]` is `April 2018`. */
export function describePath(path: readonly string[]): string {
  const key = path.join("-");
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const words = wordsFor(path);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, words);
  return words;
}

/** The same days are named again and again, on many pages. */
const remembered = new Map<string, string>();
const mostRemembered = 50_000;

function wordsFor(path: readonly string[]): string {
  const [year = "", month, day] = path;
  if (year === "undated") return "Undated";
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99`;
  if (!month) return year;
  return day
    ? dayFormat.format(new Date(`${year}-${month}-${day}T00:00:00Z`))
    : monthFormat.format(new Date(`${year}-${month}-01T00:00:00Z`));
}

function qualify(period: Period, words: string): string {
  if (period.uncertain && period.approximate) return `perhaps around ${words}`;
  if (period.uncertain) return `perhaps ${words}`;
  return period.approximate ? `around ${words}` : words;
}

function describeSpan(period: Period): string {
  const plain = period.edtf.replaceAll(/[?~%]/g, "");
  if (plain.includes("/")) return describeInterval(plain);
  const season = /^(\d{4})-(2[1-4])$/.exec(plain);
  if (season?.[1] && season[2]) return `${seasons[season[2]]} ${season[1]}`;
  return describePath(period.path);
}

function describeInterval(plain: string): string {
  const [from = "", to = ""] = plain.split("/").map((end) => (end === ".." ? "" : end));
  if (!to) return `${describeEnd(from)} or later`;
  return from ? `${describeEnd(from)} to ${describeEnd(to)}` : `${describeEnd(to)} or earlier`;
}

function describeEnd(end: string): string {
  return describePath(end.split("-").filter((part) => part !== "XX"));
}
