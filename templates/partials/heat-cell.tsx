import type { Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { heatLevel } from "./heat-levels.ts";
import type { HeatMonth } from "./heat-rows.ts";
import { href } from "./href.ts";

interface HeatCellProps {
  readonly site: Site;
  readonly month: HeatMonth;
  /** By `heatBounds`. */
  readonly bounds: readonly number[];
}

/**
 * Show a month in the calendar of the whole archive, as dark as it is full. The shade is drawn, and no background: so
 * it stays on paper and in forced colours.
 */
export function HeatCell({ site, month: { link, isWithin }, bounds }: HeatCellProps) {
  const { wording } = site;
  if (!link) return <td class={isWithin ? "heat-none" : undefined} />;
  const { label, count } = link;
  const written = figure(wording, count);
  return (
    <td>
      <a
        class={`heat-${heatLevel(count, bounds)}`}
        href={href(site, link.address)}
        aria-label={say(wording, "browse.labelledCount", { label, count })}
      >
        <svg aria-hidden="true" focusable="false">
          <rect width="100%" height="100%" />
        </svg>
        {written.length > 3 ? <span class="heat-long">{written}</span> : written}
      </a>
    </td>
  );
}
