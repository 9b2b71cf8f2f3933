/** How many earlier years a day's page leads to, and how many later: a new article then touches few of them. */
const mostEitherWay = 4;

/**
 * Find for every day the same day of the nearest other years.
 *
 * @param days pages of days, in order of time
 * @param pathOf year, month and day of a page
 */
export function sameDays<Page>(
  days: readonly Page[],
  pathOf: (page: Page) => readonly string[],
): ReadonlyMap<Page, readonly Page[]> {
  const byDay = new Map<string, Page[]>();
  for (const page of days) {
    const key = pathOf(page).slice(1).join("-");
    const alike = byDay.get(key);
    if (alike) alike.push(page);
    else byDay.set(key, [page]);
  }
  const found = new Map<Page, readonly Page[]>();
  for (const alike of byDay.values()) {
    alike.forEach((page, at) => {
      const earlier = alike.slice(Math.max(0, at - mostEitherWay), at);
      found.set(page, [...earlier, ...alike.slice(at + 1, at + 1 + mostEitherWay)]);
    });
  }
  return found;
}
