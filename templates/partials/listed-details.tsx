import type { Archive, ArticleCard } from "../../src/types.ts";
import { PeriodDate } from "./period-date.tsx";
import { TagList } from "./tag-list.tsx";

/** Say of a listed article when and where it was published, by whom, and on what. */
export function ListedDetails({ archive, card }: { readonly archive: Archive; readonly card: ArticleCard }) {
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
      <TagList archive={archive} tags={card.tags} />
    </div>
  );
}
