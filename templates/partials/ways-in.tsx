import { describePath } from "../../src/period-label.ts";
import type { Archive, ListLink } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { archiveOverTime } from "./archive-over-time.ts";
import { CountedLinks } from "./counted-links.tsx";
import { groupBy } from "./group-by.ts";
import { rowId } from "./heat-rows.ts";
import { href } from "./href.ts";
import { type IndexKind, indexAddress, indexKinds, indexOf } from "./index-entries.ts";
import { TimeGraph } from "./time-graph.tsx";

/** How many of the fullest lists are named. */
const mostTopics = 18;
const mostNames = 10;

/** Above this number of years, decades are named. */
const mostYears = 24;

/** Lead from the front page to every article: by year, by topic, by name. */
export function WaysIn({ archive }: { readonly archive: Archive }) {
  const over = archiveOverTime(archive);
  const years = yearsOf(archive);
  return (
    <div class="ways-in">
      {years.length > 0 && (
        <section class="way-dates">
          <h2 class="band">
            <a href={href(archive, "/dates/")}>{say(archive.wording, "browse.dates")}</a>
          </h2>
          {over && <TimeGraph site={archive} over={over} />}
          <CountedLinks site={archive} links={years} />
        </section>
      )}
      {indexKinds.map((kind) => (
        <IndexWay archive={archive} kind={kind} />
      ))}
    </div>
  );
}

function IndexWay({ archive, kind }: { readonly archive: Archive; readonly kind: IndexKind }) {
  const { fullest, letters } = indexOf(archive, kind);
  const most = kind === "topics" ? mostTopics : mostNames;
  const named = fullest.length > 0 ? fullest : letters.flatMap(({ entries }) => entries);
  if (named.length === 0) return null;
  return (
    <section>
      <h2 class="band">
        <a href={href(archive, indexAddress(kind))}>{say(archive.wording, `browse.${kind}`)}</a>
      </h2>
      <CountedLinks
        site={archive}
        links={named.slice(0, most).map(({ name, count, address, articles }) => ({
          label: name,
          count,
          // A name in one article leads straight there.
          address: address ?? articles[0]?.address ?? "/",
        }))}
      />
    </section>
  );
}

/** Years, or the decades of very many years: these stand together in the index of dates. */
function yearsOf({ dates, wording }: Archive): readonly ListLink[] {
  const tops = dates.filter((page) => page.path.length === 1);
  const years = tops.filter((page) => page.precision === "year");
  if (years.length <= mostYears) return tops;
  return [...groupBy(years, ({ path }) => (path[0] ?? "").slice(0, 3))].map(([decade, pages]) => ({
    address: pages[0] ? `/dates/#${rowId(pages[0])}` : "/dates/",
    label: describePath([`${decade}X`], wording),
    count: pages.reduce((sum, { count }) => sum + count, 0),
  }));
}
