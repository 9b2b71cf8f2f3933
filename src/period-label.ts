/** Dates in words, as readers see them: never more precise than they are known. */
import type { Period } from "./types.ts";
import { type MessageKey, say, type Wording } from "./wording.ts";

interface Formats {
  readonly year: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Formats>();

/** English dates are written as in Britain, and those of all languages in the Gregorian calendar. */
function formatsOf(language: string): Formats {
  const known = formats.get(language);
  if (known) return known;
  const locale = new Intl.Locale(language === "en" ? "en-GB" : language, { calendar: "gregory" });
  const made = {
    year: new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" }),
    month: new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
  };
  formats.set(language, made);
  return made;
}

/** Months 21 to 24 of EDTF are the seasons of a year. */
const seasons: Readonly<Record<string, MessageKey>> = {
  21: "dates.spring",
  22: "dates.summer",
  23: "dates.autumn",
  24: "dates.winter",
};

/** Say a period in words: `18 April 2018`, `around May 2020`, `perhaps 1923`, `the 1920s`, `Undated`. */
export function describePeriod(period: Period, wording: Wording): string {
  if (period.edtf === "") return say(wording, "dates.undated");
  const date = describeSpan(period, wording);
  if (period.uncertain && period.approximate) return say(wording, "dates.perhapsAround", { date });
  if (period.uncertain) return say(wording, "dates.perhaps", { date });
  return period.approximate ? say(wording, "dates.around", { date }) : date;
}

/**
 * Say an address part list in words: `["2018", "04"]` is `April 2018`, `["2018", "21"]` is `Spring 2018`. What is no
 * date, as an address that somebody has mistyped may name, stands for itself.
 */
export function describePath(path: readonly string[], wording: Wording): string {
  const key = `${wording.language} ${path.join("/")}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const words = wordsFor(path, wording);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, words);
  return words;
}

/** The same days are named again and again, on many pages. */
const remembered = new Map<string, string>();
const mostRemembered = 50_000;

function wordsFor(path: readonly string[], wording: Wording): string {
  const [year = "", month, day] = path;
  const format = formatsOf(wording.language);
  const yearWords = (digits: string) => inWords(format.year, `${digits}-01-01`) ?? digits;
  if (year === "undated") return say(wording, "dates.undated");
  if (/^\d{3}X$/.test(year)) {
    return say(wording, "dates.decade", { decade: yearWords(`${year.slice(0, 3)}0`) });
  }
  if (/^\d{2}XX$/.test(year)) {
    const [from, to] = ["00", "99"].map((end) => yearWords(year.slice(0, 2) + end));
    return say(wording, "dates.century", { from: from ?? "", to: to ?? "" });
  }
  if (!month) return yearWords(year);
  const season = seasons[month];
  if (season && !day) return say(wording, season, { year: yearWords(year) });
  const words = inWords(day ? format.day : format.month, `${year}-${month}-${day ?? "01"}`);
  return words ?? path.join("-");
}

/** Undefined where there is no such day, `YYYY-MM-DD`. */
function inWords(format: Intl.DateTimeFormat, day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-/.test(day) && !Number.isNaN(date.getTime()) ? format.format(date) : undefined;
}

function describeSpan(period: Period, wording: Wording): string {
  const plain = period.edtf.replaceAll(/[?~%]/g, "");
  if (plain.includes("/")) return describeInterval(plain, wording);
  return describePath(/^\d{4}-2[1-4]$/.test(plain) ? plain.split("-") : period.path, wording);
}

function describeInterval(plain: string, wording: Wording): string {
  const [from = "", to = ""] = plain.split("/").map((end) => (end === ".." ? "" : describeEnd(end, wording)));
  if (to === "") return say(wording, "dates.orLater", { date: from });
  if (from === "") return say(wording, "dates.orEarlier", { date: to });
  return say(wording, "dates.fromTo", { from, to });
}

function describeEnd(end: string, wording: Wording): string {
  if (end === "") return "";
  return describePath(
    end.split("-").filter((part) => part !== "XX"),
    wording,
  );
}
