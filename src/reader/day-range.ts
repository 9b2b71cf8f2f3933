/** A run of days, both ends included, ISO 8601; an end that is absent is open. */
export interface DayRange {
  readonly from?: string;
  readonly until?: string;
}

/** Every day. */
export const allDays: DayRange = {};

/**
 * Read a date as readers type it: the days that it may mean. Years, months and days, decades (`198X`) and centuries
 * (`19XX`), seasons as in EDTF (`2018-21`, which are taken for the whole year); marks of doubt are passed over.
 * Source: ISO 8601-2:2019, level 1.
 *
 * @param typed digits of any script, already ASCII
 * @returns undefined where it is no date, or a day that does not exist
 */
export function readDays(typed: string): Required<DayRange> | undefined {
  const plain = typed.trim().replace(/[?~%]$/, "");
  const unspecified = /^(\d{3}X|\d{2}XX)$/i.exec(plain)?.[0];
  if (unspecified) {
    return {
      from: `${unspecified.replaceAll(/x/gi, "0")}-01-01`,
      until: `${unspecified.replaceAll(/x/gi, "9")}-12-31`,
    };
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(plain) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined || (day === undefined && isSeason(month))) {
    return { from: `${year}-01-01`, until: `${year}-12-31` };
  }
  const days = daysIn(year, month);
  if (days === 0 || (day !== undefined && (Number(day) < 1 || Number(day) > days))) return undefined;
  return { from: `${year}-${month}-${day ?? "01"}`, until: `${year}-${month}-${day ?? days}` };
}

/**
 * Read a range of dates: `2018-04..2020`, `2018/2020`, `..2020`, `2018..`, or a single date.
 *
 * @returns undefined where an end is no date, or there is none; the ends stand as typed, even the wrong way round
 */
export function readRange(typed: string): DayRange | undefined {
  const [first = "", last, ...more] = typed.split(/\.{2,}|\/|…/).map((end) => end.trim());
  if (more.some((end) => end !== "")) return undefined;
  if (last === undefined) return readDays(first);
  const [from, until] = [first, last].map((end) => (end === "" ? undefined : readDays(end)));
  if ((first !== "" && !from) || (last !== "" && !until) || (!from && !until)) return undefined;
  return { ...(from ? { from: from.from } : {}), ...(until ? { until: until.until } : {}) };
}

/** Whether a range ends before it begins. */
export function isBackwards({ from, until }: DayRange): boolean {
  return from !== undefined && until !== undefined && until < from;
}

/** Whether a range leaves any day out. */
export function isBounded({ from, until }: DayRange): boolean {
  return from !== undefined || until !== undefined;
}

/** Whether two ranges have a day in common, as far as their ends are known: an open end reaches any day. */
export function overlap(a: DayRange, b: DayRange): boolean {
  return startsBy(a.from, b.until) && startsBy(b.from, a.until);
}

/** The day after another (1) or before it (-1); only for comparing where that is in no year of four digits. */
export function neighbouringDay(day: string, step: 1 | -1): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + step);
  const next = time.toISOString();
  if (/^\d{4}-/.test(next)) return next.slice(0, "YYYY-MM-DD".length);
  return step === 1 ? "9999-99-99" : "0000-00-00";
}

function startsBy(start: string | undefined, end: string | undefined): boolean {
  return start === undefined || end === undefined || start <= end;
}

function isSeason(month: string): boolean {
  return /^2[1-4]$/.test(month);
}

/** How many days a month has; none where there is no such month. */
function daysIn(year: string, month: string): number {
  if (Number(month) < 1 || Number(month) > 12) return 0;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
}
