import { describePath } from "../../src/period-label.ts";
import type { Site, TimeCounts } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";

interface TimeGraphProps {
  readonly site: Site;
  readonly over: TimeCounts;
}

/** Draw how many articles fall into each year or month, empty ones between them too; a table to those who hear it. */
export function TimeGraph({ site, over }: TimeGraphProps) {
  const { wording } = site;
  const bins = binsOf(over);
  const most = bins.reduce((highest, { count }) => Math.max(highest, count), 1);
  const peak = bins.find(({ count }) => count === most);
  const nameOf = (path: string) => describePath(path.split("-"), wording);
  const labelled = (path: string, count: number) =>
    say(wording, "browse.labelledCount", { label: nameOf(path), count });
  return (
    <figure class="graph">
      <svg viewBox={`0 0 ${bins.length} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {bins.map(({ path, count }, index) => {
          if (count === 0) return null;
          const height = Math.max(3, Math.round((100 * count) / most));
          const x = wording.dir === "rtl" ? bins.length - 1 - index : index;
          return (
            <rect x={x + 0.08} y={100 - height} width="0.84" height={height}>
              <title>{labelled(path, count)}</title>
            </rect>
          );
        })}
      </svg>
      <div class="unseen">
        <table>
          <caption>{say(wording, over.step === "year" ? "browse.byYear" : "browse.byMonth")}</caption>
          <tbody>
            {over.counts.map(([path, count]) => (
              <tr>
                <th scope="row">{nameOf(path)}</th>
                <td>{figure(wording, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        <span class="graph-ends" aria-hidden="true">
          <span>{nameOf(bins[0]?.path ?? "")}</span>
          {peak && bins.length > 2 && (
            <span>{say(wording, "browse.most", { label: nameOf(peak.path), count: most })}</span>
          )}
          <span>{nameOf(bins.at(-1)?.path ?? "")}</span>
        </span>
        {over.others > 0 && say(wording, "browse.notDrawn", { count: over.others })}
      </figcaption>
    </figure>
  );
}

interface Bin {
  readonly path: string;
  readonly count: number;
}

/** Every year or month from the first to the last. */
function binsOf({ step, counts }: TimeCounts): readonly Bin[] {
  const known = new Map(counts);
  const [first, last] = [counts[0]?.[0] ?? "", counts.at(-1)?.[0] ?? ""].map((path) => placeOf(path, step));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => {
    const path = pathAt((first ?? 0) + index, step);
    return { path, count: known.get(path) ?? 0 };
  });
}

function placeOf(path: string, step: TimeCounts["step"]): number {
  const [year = 0, month = 1] = path.split("-").map(Number);
  return step === "year" ? year : year * 12 + month - 1;
}

function pathAt(place: number, step: TimeCounts["step"]): string {
  const year = String(step === "year" ? place : Math.floor(place / 12)).padStart(4, "0");
  return step === "year" ? year : `${year}-${String((place % 12) + 1).padStart(2, "0")}`;
}
