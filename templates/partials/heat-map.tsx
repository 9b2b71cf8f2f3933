import { describePath } from "../../src/period-label.ts";
import type { Precision, Site } from "../../src/types.ts";
import { figure, type MessageKey, say } from "../../src/wording.ts";
import { monthName } from "./calendar-words.ts";
import { HeatCell } from "./heat-cell.tsx";
import { type HeatRow, rowId } from "./heat-rows.ts";
import { href } from "./href.ts";

interface HeatMapProps {
  readonly site: Site;
  readonly rows: readonly HeatRow[];
  /** By `heatBounds`. */
  readonly bounds: readonly number[];
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Show a whole archive at a glance: a line for each year, a cell for each month. */
export function HeatMap({ site, rows, bounds }: HeatMapProps) {
  const { wording } = site;
  return (
    <table class="heat">
      <caption class="unseen">{say(wording, "browse.heatMap")}</caption>
      <thead>
        <tr>
          <th class="heat-year" scope="col">
            {say(wording, "browse.year")}
          </th>
          {months.map((month) => (
            <th scope="col">
              <abbr title={monthName(wording, month, "long")}>
                <span class="heat-short">{monthName(wording, month, "short")}</span>
                <span class="heat-narrow">{monthName(wording, month, "narrow")}</span>
              </abbr>
            </th>
          ))}
          <th class="heat-only" scope="col">
            {say(wording, "browse.yearOnly")}
          </th>
          <th class="heat-count" scope="col">
            {say(wording, "browse.articlesInAll")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <HeatLine site={site} row={row} bounds={bounds} />
        ))}
      </tbody>
    </table>
  );
}

interface HeatLineProps {
  readonly site: Site;
  readonly row: HeatRow;
  readonly bounds: readonly number[];
}

function HeatLine({ site, row, bounds }: HeatLineProps) {
  const { wording } = site;
  if (row.kind === "gap") return <GapLine site={site} first={row.first} last={row.last} />;
  const { page } = row;
  const only = page.articles.length;
  return (
    <tr id={rowId(page)}>
      <th class="heat-year" scope="row">
        <a href={href(site, page.address)}>{page.label}</a>
      </th>
      {row.kind === "year" ? (
        <>
          {row.months.map((month) => (
            <HeatCell site={site} month={month} bounds={bounds} />
          ))}
          <td class="heat-only">{only > 0 && figure(wording, only)}</td>
        </>
      ) : (
        <>
          <td class="heat-words" colSpan={12}>
            {say(wording, looseWords(page.precision))}
          </td>
          <td class="heat-only" />
        </>
      )}
      <td class="heat-count">{figure(wording, page.count)}</td>
    </tr>
  );
}

function looseWords(precision: Precision): MessageKey {
  if (precision === "decade") return "browse.knownToDecade";
  return precision === "century" ? "browse.knownToCentury" : "browse.noSingleYear";
}

interface GapLineProps {
  readonly site: Site;
  readonly first: number;
  readonly last: number;
}

function GapLine({ site: { wording }, first, last }: GapLineProps) {
  const [from = "", to = ""] = [first, last].map((year) =>
    describePath([String(year).padStart(4, "0")], wording),
  );
  return (
    <tr class="heat-gap">
      <th class="heat-year" scope="row">
        {from === to ? from : say(wording, "browse.range", { from, to })}
      </th>
      <td class="heat-words" colSpan={12}>
        {say(wording, "browse.noArticles", { count: last - first + 1 })}
      </td>
      <td class="heat-only" />
      <td class="heat-count">{figure(wording, 0)}</td>
    </tr>
  );
}
