import type { ArticleLink, PageLink, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { href } from "./href.ts";
import { PeriodDate } from "./period-date.tsx";
import { writtenIn } from "./written-in.ts";

type Neighbour = ArticleLink | PageLink;

interface NeighboursProps {
  readonly site: Site;
  /** What the links are, for those who do not see where they stand. */
  readonly label: string;
  readonly earlier?: Neighbour | undefined;
  readonly later?: Neighbour | undefined;
}

/** Link to what comes before and after in time, articles or pages of dates. */
export function Neighbours({ site, label, earlier, later }: NeighboursProps) {
  if (!earlier && !later) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      <ul>
        {earlier && <NeighbourLink site={site} word="earlier" to={earlier} />}
        {later && <NeighbourLink site={site} word="later" to={later} />}
      </ul>
    </nav>
  );
}

interface NeighbourLinkProps {
  readonly site: Site;
  readonly word: "earlier" | "later";
  readonly to: Neighbour;
}

function NeighbourLink({ site, word, to }: NeighbourLinkProps) {
  return (
    <li class={`neighbour-${word}`}>
      <a class="neighbour-link" href={href(site, to.address)}>
        <span class="neighbour-word">{say(site.wording, `frame.${word}`)}</span>{" "}
        {"title" in to ? (
          <>
            <span class="neighbour-title" {...writtenIn(site, to)}>
              {to.title}
            </span>{" "}
            <PeriodDate site={site} period={to.period} />
          </>
        ) : (
          <span class="neighbour-title">{to.label}</span>
        )}
      </a>
    </li>
  );
}
