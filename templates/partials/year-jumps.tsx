import { describePath } from "../../src/period-label.ts";
import type { Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { groupBy } from "./group-by.ts";

/** More years than this are reached by their decades. */
const mostYears = 30;

/** A section of a list: a year, decade or century, or `undated`. */
export interface YearSection {
  readonly year: string;
  readonly count: number;
}

/** Name the section of a year, for links within the page. */
export function yearId(year: string): string {
  return `in-${year}`;
}

/** Link to the sections of a list that is parted by year, each with its number of articles. */
export function YearJumps({ site, years }: { readonly site: Site; readonly years: readonly YearSection[] }) {
  const { wording } = site;
  return (
    <nav class="jump" aria-label={say(wording, "browse.years")}>
      <ul>
        {sectionsOf(years).map(({ label, year, count }) => (
          <li>
            <a href={`#${yearId(year)}`}>
              {describePath([label], wording)} <span class="number">{figure(wording, count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Each with the first section that it leads to. */
function sectionsOf(years: readonly YearSection[]): readonly (YearSection & { readonly label: string })[] {
  if (years.length <= mostYears) return years.map((each) => ({ ...each, label: each.year }));
  const decades = groupBy(years, ({ year }) => (/^\d{4}$/.test(year) ? `${year.slice(0, 3)}X` : year));
  return [...decades].map(([label, sections]) => ({
    label,
    year: sections[0]?.year ?? label,
    count: sections.reduce((sum, { count }) => sum + count, 0),
  }));
}
