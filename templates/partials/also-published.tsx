import { otherPublicationsOf } from "../../src/other-publications.ts";
import { readPeriod } from "../../src/period.ts";
import { isPublished, publishedOriginal } from "../../src/published-original.ts";
import type { ArticlePage, OtherPublication, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { fileHref } from "./href.ts";
import { Leaf } from "./leaf.tsx";
import { PeriodDate } from "./period-date.tsx";
import { writtenIn } from "./written-in.ts";

interface AlsoPublishedProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** List where else, when and under which headline the text of an article was published, each with its original. */
export function AlsoPublished({ site, article }: AlsoPublishedProps) {
  const others = otherPublicationsOf(article.article);
  if (others.length === 0) return null;
  return (
    <Leaf title={say(site.wording, "article.alsoPublished")} class="also-published">
      <ul>
        {others.map((other) => (
          <li>
            <Publication site={site} article={article} other={other} />
          </li>
        ))}
      </ul>
    </Leaf>
  );
}

function Publication({ site, article, other }: AlsoPublishedProps & { readonly other: OtherPublication }) {
  const { title = article.title, publication, date, url } = other;
  const period = readPeriod(date ?? "");
  const isLink = /^https?:\/\//.test(url ?? "");
  return (
    <>
      <cite {...writtenIn(site, article)}>{isLink ? <a href={url}>{title}</a> : title}</cite>
      {publication !== undefined && (
        <>
          {" · "}
          <bdi>{publication}</bdi>
        </>
      )}
      {period && (
        <>
          {" · "}
          <PeriodDate site={site} period={period} />
        </>
      )}
      {url !== undefined && !isLink && (
        <>
          {" · "}
          <bdi dir="ltr">{url}</bdi>
        </>
      )}
      {" · "}
      <OriginalOf site={site} other={other} />
    </>
  );
}

function OriginalOf({ site, other }: { readonly site: Site; readonly other: OtherPublication }) {
  const { file, item } = other;
  return (
    <>
      {isPublished(other, site.settings) ? (
        <a href={fileHref(site, "originals", publishedOriginal(file))} download>
          <bdi>{file}</bdi>
        </a>
      ) : (
        <bdi>{file}</bdi>
      )}
      {item !== undefined && ` ${say(site.wording, "article.item", { item })}`}
    </>
  );
}
