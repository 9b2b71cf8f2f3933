import type { FoundDate } from "./find-dates.ts";

/**
 * Take two dates that stand side by side and name one day in two calendars, such as “16 Rajab 1379, 15 January 1960”, for
 * one. By sight of the moon a day of the Hijra may be the one before or after: then the other calendar is believed.
 *
 * @param dates in the order of the text
 */
export function joinCalendars(dates: readonly FoundDate[], text: string): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const isSame = last && isBeside(last, date, text) && isOneDay(last, date);
    if (isSame) joined[joined.length - 1] = joinedOf(last, date, text);
    else joined.push(date);
  }
  return joined;
}

/** Between them stand signs, and a word or two that say that they are one day, but no other figures. */
const besides = /^(?:[\s,،;:()[\]/|–—-]*\p{L}*){0,3}[\s,،;:()[\]/|–—-]*$/u;

/** No longer are the words between. */
const longest = 24;

function isBeside({ end }: FoundDate, { start }: FoundDate, text: string): boolean {
  return start - end <= longest && besides.test(text.slice(end, start));
}

function isOneDay(one: FoundDate, other: FoundDate): boolean {
  if (one.calendar === other.calendar) return false;
  const isOfMoon = [one, other].some(({ calendar }) => calendar?.startsWith("islamic"));
  const apart = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000;
  return apart <= (isOfMoon ? 1 : 0);
}

function joinedOf(first: FoundDate, second: FoundDate, text: string): FoundDate {
  const believed = first.calendar?.startsWith("islamic") ? second : first;
  const weekday = first.weekday ?? second.weekday;
  const { start } = first;
  const { end } = second;
  return {
    ...{ day: believed.day, words: text.slice(start, end), start, end },
    ...(weekday === undefined ? {} : { weekday }),
    ...(believed.calendar === undefined ? {} : { calendar: believed.calendar }),
  };
}
