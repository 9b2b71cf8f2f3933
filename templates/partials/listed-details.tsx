import type { ArticleCard, Site } from "../../src/types.ts";
import { PeriodDate } from "./period-date.tsx";
import { TagList } from "./tag-list.tsx";

interface ListedDetailsProps {
  readonly site: Site;
  readonly card: ArticleCard;
  /** The date that the page, or the heading above the list, is of, which is not said again; EDTF. */
  readonly of?: string | undefined;
}

/** Say of a listed article when and where it was published, by whom, and on what. */
export function ListedDetails({ site, card, of }: ListedDetailsProps) {
  const sources = [card.authors.join(", "), card.publication ?? ""].filter((each) => each !== "");
  const isDated = card.period.edtf !== of;
  if (!isDated && sources.length === 0 && card.tags.length === 0) return null;
  return (
    <div class="listed-details">
      {(isDated || sources.length > 0) && (
        <p>
          {isDated && <PeriodDate site={site} period={card.period} />}
          {sources.map((source, place) => (
            <>
              {(isDated || place > 0) && " · "}
              <bdi>{source}</bdi>
            </>
          ))}
        </p>
      )}
      <TagList site={site} tags={card.tags} />
    </div>
  );
}
