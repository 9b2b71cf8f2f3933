/**
 * What the archive has of this day of other years, on the front page. Which day it is the reader's own clock says; the
 * page, made once for all days, leads to the calendar where there is no script.
 */

/** An article of a day, as `src/site/on-this-day.ts` writes it. */
interface Entry {
  readonly year: string;
  readonly title: string;
  readonly href: string;
  /** Where it is not written as the site is. */
  readonly lang?: string;
  readonly dir?: string;
}

interface Day {
  readonly month: number;
  readonly day: number;
}

const section = document.getElementById("on-this-day");
if (section) void show(section);

async function show(place: HTMLElement): Promise<void> {
  const { days = "", folder = "", today = "", nearest = "" } = place.dataset;
  const now = new Date();
  const wanted = { month: now.getMonth() + 1, day: now.getDate() };
  const found = nearestDay(wanted, days.split("."));
  if (!found) return;
  const entries = await fetchDay(folder, found).catch(() => []);
  const [heading, intro] = place.children;
  if (entries.length === 0 || !heading || !intro) return;
  const isToday = found.month === wanted.month && found.day === wanted.day;
  const words = isToday ? today : nearest;
  const text = words.replaceAll("{day}", nameOf(wanted)).replaceAll("{nearest}", nameOf(found));
  (isToday ? heading : intro).textContent = text;
  if (isToday) intro.remove();
  place.append(listOf(entries));
}

/**
 * The day itself or the one nearest to it in the calendar, before it or after it, on which the archive has articles.
 *
 * @param months for each month its days as bits of a hexadecimal number, the first day lowest
 */
function nearestDay({ month, day }: Day, months: readonly string[]): Day | undefined {
  for (let away = 0; away <= 183; away += 1) {
    for (const by of [-away, away]) {
      // A leap year has all the days there are.
      const date = new Date(Date.UTC(2000, month - 1, day + by));
      const at = { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if ((Number.parseInt(months[at.month - 1] || "0", 16) >>> (at.day - 1)) & 1) return at;
    }
  }
  return undefined;
}

async function fetchDay(folder: string, { month, day }: Day): Promise<readonly Entry[]> {
  const response = await fetch(`${folder}${String(month).padStart(2, "0")}.json`);
  const days: Readonly<Record<string, readonly Entry[]>> = response.ok ? await response.json() : {};
  return days[day] ?? [];
}

function nameOf({ month, day }: Day): string {
  const { lang } = document.documentElement;
  const locale = `${lang === "en" ? "en-GB" : lang}-u-ca-gregory`;
  const format = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2000, month - 1, day)));
}

function listOf(entries: readonly Entry[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "anniversaries";
  for (const { year, title, href, lang, dir } of entries) {
    const item = document.createElement("li");
    const when = document.createElement("span");
    const link = document.createElement("a");
    when.className = "anniversary-year";
    when.textContent = year;
    link.textContent = title;
    link.href = href;
    if (lang !== undefined) link.lang = lang;
    if (dir !== undefined) link.dir = dir;
    item.append(when, " ", link);
    list.append(item);
  }
  return list;
}
