import { describePath } from "../../src/period-label.ts";
import type { DatePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { groupBy } from "./group-by.ts";
import { rowId } from "./heat-rows.ts";

/** With at most this many years in the index there is nothing to jump over. */
const fewYears = 20;

interface DecadeJumpsProps {
  readonly site: Site;
  readonly pages: readonly DatePage[];
}

/** Link to the first year of each decade in the index of dates. */
export function DecadeJumps({ site: { wording }, pages }: DecadeJumpsProps) {
  const years = pages.filter((page) => page.precision === "year");
  if (years.length <= fewYears) return null;
  const decades = groupBy(years, (page) => (page.path[0] ?? "").slice(0, 3));
  return (
    <nav class="jump" aria-label={say(wording, "browse.decades")}>
      <ul>
        {[...decades].map(([decade, [first]]) => (
          <li>{first && <a href={`#${rowId(first)}`}>{describePath([`${decade}X`], wording)}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
