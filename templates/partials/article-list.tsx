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
  /** The date that the page, or the heading above the list, is of, which is not said again; EDTF. */
  readonly of?: string;
}

/** List articles, every list of the site alike: in full with headings and summaries, or in brief. */
export function ArticleList({ site, articles, heading, layout, of }: ArticleListProps) {
  if (heading === undefined) return <BriefList site={site} articles={articles} of={of} />;
  const Heading = heading;
  return (
    <ul class={`list list-${layout ?? "stack"}`}>
      {articles.map((card) => (
        <li class="listed">
          <Heading class="listed-title" {...writtenIn(site, card)}>
            <a href={href(site, card.address)}>{card.title}</a>
          </Heading>
          {card.summary !== "" && (
            <p class="listed-summary" {...writtenIn(site, card)}>
              {card.summary}
            </p>
          )}
          <ListedDetails site={site} card={card} of={of} />
        </li>
      ))}
    </ul>
  );
}

interface BriefListProps {
  readonly site: Site;
  readonly articles: readonly ArticleLink[];
  readonly of?: string | undefined;
}

/** List articles in brief: headline and date, a line each. */
export function BriefList({ site, articles, of }: BriefListProps) {
  return (
    <ul class="list list-brief">
      {articles.map((card) => (
        <li>
          <a href={href(site, card.address)} {...writtenIn(site, card)}>
            {card.title}
          </a>{" "}
          {card.period.edtf !== of && <PeriodDate site={site} period={card.period} />}
        </li>
      ))}
    </ul>
  );
}
