import { describePath } from "../period-label.ts";
import { figure, say } from "../wording.ts";
import { Folded } from "./folded.tsx";
import type { SearchSite } from "./site.ts";
import type { Span, TimeBin } from "./time-bins.ts";

interface TimeTableProps {
  readonly site: SearchSite;
  readonly bins: readonly TimeBin[];
  readonly onTake: (span: Span) => void;
}

/** What the time line draws, in words; each period can be chosen. */
export function TimeTable({ site, bins, onTake }: TimeTableProps) {
  const { wording } = site;
  return (
    <Folded class="time-table" summary={say(wording, "search.timeTable")}>
      {() => (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(wording, "search.timeTablePeriod")}</th>
              <th scope="col">{say(wording, "search.timeTableCount")}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map(
              ({ from, path, count }, at) =>
                count > 0 && (
                  <tr key={from}>
                    <th scope="row">
                      <button class="search-link" type="button" onClick={() => onTake([at, at])}>
                        {describePath(path, wording)}
                      </button>
                    </th>
                    <td>{figure(wording, count)}</td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
      )}
    </Folded>
  );
}
