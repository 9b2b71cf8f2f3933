import type { ArticleCard, ArticleLink, Site } from "../../src/types.ts";
import { href } from "./href.ts";
import { ListedDetails } from "./listed-details.tsx";
import { PeriodDate } from "./period-date.tsx";
import { writtenIn } from "./written-in.ts";

export interface ArticleListProps {
  readonly site: Site;
  readonly articles: readonly ArticleCard[];
  /** Level of the headlines; without one the list is brief: a line for each article. */
  readonly heading?: "h2" | "h3";
  /** How the list is laid out, as a class of the styles. */
  readonly layout?: "columns" | "stack";
}

/** List articles, every list of the site alike: in full with headings and summaries, or in brief. */
export function ArticleList({ site, articles, heading, layout }: ArticleListProps) {
  if (heading === undefined) return <BriefList site={site} articles={articles} />;
  const Heading = heading;
  return (
    <ul class={`list list-${layout ?? "stack"}`}>
      {articles.map((card) => (
        <li class="listed">
          <Heading class="listed-title" {...writtenIn(card)}>
            <a href={href(site, card.address)}>{card.title}</a>
          </Heading>
          {card.summary !== "" && (
            <p class="listed-summary" {...writtenIn(card)}>
              {card.summary}
            </p>
          )}
          <ListedDetails site={site} card={card} />
        </li>
      ))}
    </ul>
  );
}

interface BriefListProps {
  readonly site: Site;
  readonly articles: readonly ArticleLink[];
}

/** List articles in brief: headline and date, a line each. */
export function BriefList({ site, articles }: BriefListProps) {
  return (
    <ul class="list list-brief">
      {articles.map((card) => (
        <li>
          <a href={href(site, card.address)} {...writtenIn(card)}>
            {card.title}
          </a>{" "}
          <PeriodDate period={card.period} />
        </li>
      ))}
    </ul>
  );
}
