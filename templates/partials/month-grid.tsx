import { describePath } from "../../src/period-label.ts";
import type { ListLink, Site } from "../../src/types.ts";
import { countOf, figure } from "./count-of.ts";
import { href } from "./href.ts";

interface MonthGridProps {
  readonly site: Site;
  /** Months of one year. */
  readonly parts: readonly ListLink[];
  /** The most articles of any month, against which the others are shaded. */
  readonly most: number;
}

/** Lay out the months of a year in their places, each as dark as it is full. */
export function MonthGrid({ site, parts, most }: MonthGridProps) {
  return (
    <ol class="months">
      {parts.map((part) => {
        const [, year = "", month = ""] = part.address.split("/");
        return (
          <li class={`month-${month} shade-${Math.ceil((4 * part.count) / most)}`}>
            <a class="month-link" href={href(site, part.address)}>
              <span class="unseen">
                {part.label}: {countOf(part.count, "article")}
              </span>
              <span aria-hidden="true">{describePath([year, month]).slice(0, 3)}</span>{" "}
              <span class="number" aria-hidden="true">
                {figure(part.count)}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
