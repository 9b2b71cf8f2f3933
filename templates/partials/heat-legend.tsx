import type { Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { heatLevel } from "./heat-levels.ts";

interface HeatLegendProps {
  readonly site: Site;
  /** By `heatBounds`. */
  readonly bounds: readonly number[];
  readonly most: number;
}

/** Say how many articles each shade of a calendar stands for. */
export function HeatLegend({ site: { wording }, bounds, most }: HeatLegendProps) {
  return (
    <p class="heat-legend">
      <span>{say(wording, "browse.legend")}</span>{" "}
      {bounds.map((from, index) => {
        const to = (bounds[index + 1] ?? most + 1) - 1;
        const ends = { from: figure(wording, from), to: figure(wording, to) };
        return (
          <span class="heat-key">
            <svg class={`heat-swatch heat-${heatLevel(from, bounds)}`} aria-hidden="true" focusable="false">
              <rect width="100%" height="100%" />
            </svg>{" "}
            {from === to ? ends.from : say(wording, "browse.range", ends)}
          </span>
        );
      })}
    </p>
  );
}
