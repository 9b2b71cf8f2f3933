/** A point or span of time, as citations tell of it. */
export interface CiteDate {
  /** Absent where it is not known when it begins. */
  readonly from?: DateParts;
  /** Of a span; absent where it is not known when it ends. */
  readonly until?: DateParts;
  readonly isSpan: boolean;
  readonly isUncertain: boolean;
  readonly isApproximate: boolean;
}

/** A day, a month, a season, a year, a decade or a century. */
export interface DateParts {
  /** `1923`, `1920s` or `1900–1999`. */
  readonly year: string;
  /** 1 to 12; 21 to 24 are spring to winter. */
  readonly month?: number;
  readonly day?: number;
}

/**
 * Read an EDTF level 1 date that is known to be one, without a grammar: it runs in the reader's browser too.
 *
 * @returns undefined where no date is given
 */
export function citeDate(edtf: string | undefined): CiteDate | undefined {
  if (edtf === undefined || edtf === "") return undefined;
  const known = remembered.get(edtf);
  if (known) return known;
  const [from = "", until] = edtf.replaceAll(/[?~%]/g, "").split("/");
  const date = {
    ...ofEnd("from", from),
    ...ofEnd("until", until),
    isSpan: until !== undefined,
    isUncertain: /[?%]/.test(edtf),
    isApproximate: /[~%]/.test(edtf),
  };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(edtf, date);
  return date;
}

/** A page reads its date in many places. */
const remembered = new Map<string, CiteDate>();
const mostRemembered = 10_000;

/** Whether a date is a single day, month or year of the calendar, known for certain. */
export function isPlainDate({ isSpan, isUncertain, isApproximate, from }: CiteDate): boolean {
  const isOfCalendar = from !== undefined && /^\d{4}$/.test(from.year) && (from.month ?? 1) <= 12;
  return isOfCalendar && !isSpan && !isUncertain && !isApproximate;
}

/** Say of a date in words how far it can be trusted: `ca. 1920`, `[1923?]`, `[ca. 1923?]`. */
export function qualified({ isUncertain, isApproximate }: CiteDate, words: string): string {
  const about = isApproximate ? `ca. ${words}` : words;
  return isUncertain ? `[${about}?]` : about;
}

function ofEnd(name: "from" | "until", end: string | undefined): Partial<CiteDate> {
  if (end === undefined || end === "" || end === "..") return {};
  const [year = "", month, day] = end.split("-").filter((part) => part !== "XX");
  return {
    [name]: {
      year: yearInWords(year),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    },
  };
}

function yearInWords(year: string): string {
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  return year.endsWith("XX") ? `${year.slice(0, 2)}00–${year.slice(0, 2)}99` : year;
}
