import type { Archive, ArticleCard, PageLink } from "../../src/types.ts";
import { href } from "./href.ts";
import { PeriodDate } from "./period-date.tsx";
import { writtenIn } from "./written-in.ts";

type Neighbour = ArticleCard | PageLink;

interface NeighboursProps {
  readonly archive: Archive;
  /** What the links are, for those who do not see where they stand. */
  readonly label: string;
  readonly earlier?: Neighbour | undefined;
  readonly later?: Neighbour | undefined;
}

/** Link to what comes before and after in time, articles or pages of dates. */
export function Neighbours({ archive, label, earlier, later }: NeighboursProps) {
  if (!earlier && !later) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      <ul>
        {earlier && <NeighbourLink archive={archive} word="Earlier" to={earlier} />}
        {later && <NeighbourLink archive={archive} word="Later" to={later} />}
      </ul>
    </nav>
  );
}

interface NeighbourLinkProps {
  readonly archive: Archive;
  readonly word: "Earlier" | "Later";
  readonly to: Neighbour;
}

function NeighbourLink({ archive, word, to }: NeighbourLinkProps) {
  return (
    <li class={`neighbour-${word.toLowerCase()}`}>
      <a class="neighbour-link" href={href(archive, to.address)}>
        <span class="neighbour-word">{word}</span>{" "}
        {"title" in to ? (
          <>
            <span class="neighbour-title" {...writtenIn(to)}>
              {to.title}
            </span>{" "}
            <PeriodDate period={to.period} />
          </>
        ) : (
          <span class="neighbour-title">{to.label}</span>
        )}
      </a>
    </li>
  );
}
