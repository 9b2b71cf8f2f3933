import type { Repair, Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { groupBy } from "./group-by.ts";
import { VisibleSpaces } from "./visible-spaces.tsx";
import { type Writing, writtenIn } from "./written-in.ts";

/**
 * Different changes by one rule that a page shows. A badly damaged text may have a thousand, more than the text
 * itself weighs; the article's file lists all of them.
 */
const mostShown = 24;

interface RepairsProps {
  readonly site: Site;
  readonly repairs: readonly Repair[];
  readonly writing: Writing;
}

/** What one rule has changed, with the lines for each change, and how many changes are not shown. */
export function RepairsOfRule({ rule, ...props }: RepairsProps & { readonly rule: string }) {
  const { site, repairs } = props;
  const changes = [...groupBy(repairs, ({ was, now }) => JSON.stringify([was, now])).values()];
  const more = placesOf(changes.slice(mostShown).flat());
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup">
          <bdi lang="en">{rule}</bdi>
        </th>
      </tr>
      {changes.slice(0, mostShown).map((places) => (
        <ChangeRow {...props} repairs={places} />
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={3}>{say(site.wording, "article.moreMended", { count: more })}</td>
        </tr>
      )}
    </tbody>
  );
}

/** How many places of a text were changed by repairs. */
export function placesOf(repairs: readonly Repair[]): number {
  return repairs.reduce((sum, { times = 1 }) => sum + times, 0);
}

/** One change and all lines on which it was made. */
function ChangeRow({ site, repairs, writing }: RepairsProps) {
  const { was = "", now = "" } = repairs[0] ?? {};
  return (
    <tr>
      <td>
        <bdi {...writtenIn(site, writing)}>
          <VisibleSpaces text={was} />
        </bdi>
      </td>
      <td>
        <bdi {...writtenIn(site, writing)}>
          <VisibleSpaces text={now} />
        </bdi>
      </td>
      <td>
        {linesOf(repairs)
          .map((line) => lineText(site, line))
          .join(" · ")}
      </td>
    </tr>
  );
}

/** A line, undefined where it is not known, and how many times something was changed on it. */
type ChangedLine = readonly [line: number | undefined, times: number];

function linesOf(repairs: readonly Repair[]): ChangedLine[] {
  const times = new Map<number | undefined, number>();
  for (const { line, times: more = 1 } of repairs) times.set(line, (times.get(line) ?? 0) + more);
  return [...times];
}

function lineText({ wording }: Site, [line, times]: ChangedLine): string {
  const often = times > 1 ? say(wording, "article.times", { count: times }) : "";
  return [line === undefined ? "" : figure(wording, line), often].filter((part) => part !== "").join(" ");
}
