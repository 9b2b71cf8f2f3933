import type { ArticleCard, Site } from "../../src/types.ts";
import { PeriodDate } from "./period-date.tsx";
import { TagList } from "./tag-list.tsx";

/** Say of a listed article when and where it was published, by whom, and on what. */
export function ListedDetails({ site, card }: { readonly site: Site; readonly card: ArticleCard }) {
  const sources = [card.authors.join(", "), card.publication ?? ""].filter((each) => each !== "");
  return (
    <div class="listed-details">
      <p>
        <PeriodDate period={card.period} />
        {sources.map((source) => (
          <>
            {" · "}
            <bdi>{source}</bdi>
          </>
        ))}
      </p>
      <TagList site={site} tags={card.tags} />
    </div>
  );
}
