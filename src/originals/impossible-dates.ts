import { inLatinDigits } from "./latin-digits.ts";
import { monthNamesOf } from "./month-names.ts";

/** A day that no calendar has, found in running text. */
export interface ImpossibleDate {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly hasYear: boolean;
}

/** Days beyond this are numbers of something else. */
const mostDay = 39;

/**
 * Find days that their month does not have, such as “February 30, 2019” or “31 June”: a month by its name in the text's
 * language or in English, with nothing but the usual signs between it, its day and its year.
 *
 * @param language BCP 47
 */
export function findImpossibleDates(text: string, language: string): ImpossibleDate[] {
  const latin = inLatinDigits(text);
  const found = [...new Set([language, "en"])].flatMap((each) => impossibleIn(text, latin, each));
  const byPlace = new Map(found.map((each) => [each.start, each]));
  return [...byPlace.values()].toSorted((one, other) => one.start - other.start);
}

function impossibleIn(text: string, latin: string, language: string): ImpossibleDate[] {
  const { months, form } = strictForms(language);
  return [...latin.matchAll(form)].flatMap((match) => {
    const groups = match.groups ?? {};
    const month = months.get((groups.m1 ?? groups.m2 ?? "").toLowerCase());
    const [day, year] = [Number(groups.d1 ?? groups.d2), groups.y1 ?? groups.y2];
    if (month === undefined || day > mostDay || day <= daysOf(month, year)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, words: text.slice(start, end), hasYear: year !== undefined }];
  });
}

/** How many days a month has; where the year is not known, as many as it may have. */
function daysOf(month: number, year: string | undefined): number {
  return new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate();
}

interface Forms {
  readonly months: ReadonlyMap<string, number>;
  readonly form: RegExp;
}

const known = new Map<string, Forms>();

function strictForms(language: string): Forms {
  const found = known.get(language) ?? formsOf(language);
  known.set(language, found);
  return found;
}

function formsOf(language: string): Forms {
  const gregorian = monthNamesOf(language).find(({ calendar }) => calendar === undefined);
  const months = new Map(gregorian?.months);
  if (/^en\b/i.test(language)) months.set("sept", 9);
  const names = [...months.keys()].toSorted((one, other) => other.length - one.length);
  const month = names.map((name) => name.replaceAll(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)).join("|");
  const free = String.raw`(?<![\p{L}\p{M}\p{N}])`;
  const ended = String.raw`(?![\p{L}\p{M}\p{N}])`;
  const year = (at: number) => String.raw`(?:,?\s(?:del?\s)?(?<y${at}>1[6-9]\d\d|20\d\d)${ended})?`;
  const ordinal = "(?:st|nd|rd|th|er|[.ºª])?";
  const dayFirst = String.raw`${free}(?<![-–—/]\s?|[.,:])(?<d1>\d{2})${ordinal}\s(?:of\s|de\s)?(?<m1>${month || "(?!)"})${ended}\.?${year(1)}`;
  const monthFirst = String.raw`${free}(?<m2>${month || "(?!)"})\.?\s(?<d2>\d{2})${ordinal}${ended}(?![.:]\d)${year(2)}`;
  return { months, form: new RegExp(`${dayFirst}|${monthFirst}`, "giu") };
}
