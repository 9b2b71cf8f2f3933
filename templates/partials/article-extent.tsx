import type { ArticlePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ElsewhereLink } from "./elsewhere-link.tsx";

interface ArticleExtentProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Say under a text that is not the whole article how much of it there is, and where the whole was published. */
export function ArticleExtent({ site: { wording }, article: { article } }: ArticleExtentProps) {
  const { extent, url } = article;
  if (extent === undefined) return null;
  return (
    <p class="extent" lang={wording.language} dir={wording.dir}>
      {say(wording, extent === "headline" ? "article.onlyHeadline" : "article.onlySummary")}
      {url !== undefined && " "}
      {url !== undefined && <ElsewhereLink wording={wording} message="article.wholeAt" url={url} />}
    </p>
  );
}
