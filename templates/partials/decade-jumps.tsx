import { describePath } from "../../src/period-label.ts";
import type { DatePage } from "../../src/types.ts";
import { groupBy } from "./group-by.ts";
import { rowId } from "./year-row.tsx";

/** With at most this many years in the index there is nothing to jump over. */
const fewYears = 20;

/** Link to the first year of each decade in the index of dates. */
export function DecadeJumps({ pages }: { readonly pages: readonly DatePage[] }) {
  const years = pages.filter((page) => page.precision === "year");
  if (years.length <= fewYears) return null;
  const decades = groupBy(years, (page) => (page.path[0] ?? "").slice(0, 3));
  return (
    <nav class="jump" aria-label="Decades">
      <ul>
        {[...decades].map(([decade, [first]]) => (
          <li>{first && <a href={`#${rowId(first)}`}>{describePath([`${decade}X`])}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
