import type { ArticlePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
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
  const remark = remarkOn(site, period);
  const page = dateTrail.at(-1);
  return (
    <dl class="record" lang={site.wording.language} dir={site.wording.dir}>
      <div>
        <dt>{say(site.wording, "article.published")}</dt>
        <dd>
          {page ? (
            <a class="record-date" href={href(site, page.address)}>
              <PeriodDate site={site} period={period} />
            </a>
          ) : (
            <PeriodDate site={site} period={period} />
          )}
          {remark !== undefined && <p>{remark}</p>}
        </dd>
      </div>
      <DateBasis site={site} article={article} />
      {tags.length > 0 && (
        <div>
          <dt>{say(site.wording, "frame.topics")}</dt>
          <dd>
            <TagList site={site} tags={tags} />
          </dd>
        </div>
      )}
      <div class="record-cite">
        <dt>{say(site.wording, "article.citation")}</dt>
        <dd>
          <a href="#cite">{say(site.wording, "article.cite")}</a>
        </dd>
      </div>
    </dl>
  );
}

function DateBasis({ site, article: { article } }: ArticleRecordProps) {
  if (article.dateBasis === undefined && article.date === undefined) return null;
  return (
    <div>
      <dt>{say(site.wording, "article.basis")}</dt>
      <dd class="basis">
        <bdi>{article.dateBasis ?? say(site.wording, "article.noBasis")}</bdi>
      </dd>
    </div>
  );
}
