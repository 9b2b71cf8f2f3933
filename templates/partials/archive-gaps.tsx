import { describePath } from "../../src/period-label.ts";
import type { Archive, Precision } from "../../src/types.ts";
import { type MessageKey, say, sayParts } from "../../src/wording.ts";
import { href } from "./href.ts";

/** Imprecise dates, finest first, and how they are spoken of. */
const imprecise: readonly (readonly [Precision, MessageKey])[] = [
  ["month", "browse.datedToMonth"],
  ["year", "browse.datedToYear"],
  ["decade", "browse.datedToDecade"],
  ["century", "browse.datedToCentury"],
];

/** Say what is known to be missing from an archive: days without an article, and dates that are not known. */
export function ArchiveGaps({ archive }: { readonly archive: Archive }) {
  const { wording, daySpan, dates } = archive;
  const undated = dates.find((page) => page.precision === "undated");
  const toUndated = (words: string) => <a href={href(archive, "/undated/")}>{words}</a>;
  const loose = imprecise
    .map(([precision, key]) => ({ key, count: countOf(archive, precision) }))
    .filter(({ count }) => count > 0);
  if (!undated && loose.length === 0 && (daySpan?.without ?? 0) === 0) return null;
  return (
    <section class="gaps">
      <h2 class="band">{say(wording, "browse.gaps")}</h2>
      <ul>
        {daySpan && daySpan.without > 0 && <li>{daysWithout(archive, daySpan)}</li>}
        {loose.map(({ key, count }) => (
          <li>{say(wording, key, { count })}</li>
        ))}
        {undated && (
          <li>{sayParts(wording, "browse.undatedListed", { count: undated.count, link: toUndated })}</li>
        )}
      </ul>
    </section>
  );
}

function daysWithout({ wording }: Archive, span: NonNullable<Archive["daySpan"]>): string {
  const [first, last] = [span.first, span.last].map((day) => describePath(day.split("-"), wording));
  return say(wording, "browse.daysMissingBetween", {
    count: span.without,
    days: span.days,
    first: first ?? "",
    last: last ?? "",
  });
}

/** How many articles are dated exactly so precisely. */
function countOf({ dates }: Archive, precision: Precision): number {
  return dates
    .filter((page) => page.precision === precision)
    .reduce((sum, page) => sum + page.articles.length, 0);
}
