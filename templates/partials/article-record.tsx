import type { ArticlePage, Site } from "../../src/types.ts";
import { href } from "./href.ts";
import { PeriodDate } from "./period-date.tsx";
import { remarkOn } from "./precision-words.ts";
import { TagList } from "./tag-list.tsx";

interface ArticleRecordProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Say when an article was published, how precisely that is known and on what it rests, and its topics. */
export function ArticleRecord({ site, article }: ArticleRecordProps) {
  const { period, dateTrail, tags } = article;
  const remark = remarkOn(period);
  const page = dateTrail.at(-1);
  return (
    <dl class="record" lang="en" dir="ltr">
      <div>
        <dt>Published</dt>
        <dd>
          {page ? (
            <a class="record-date" href={href(site, page.address)}>
              <PeriodDate period={period} />
            </a>
          ) : (
            <PeriodDate period={period} />
          )}
          {remark !== undefined && <p>{remark}</p>}
        </dd>
      </div>
      <DateBasis article={article} />
      {tags.length > 0 && (
        <div>
          <dt>Topics</dt>
          <dd>
            <TagList site={site} tags={tags} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function DateBasis({ article: { article } }: { readonly article: ArticlePage }) {
  if (article.dateBasis === undefined && article.date === undefined) return null;
  return (
    <div>
      <dt>Basis of the date</dt>
      <dd class="basis">{article.dateBasis ?? "Not recorded."}</dd>
    </div>
  );
}
