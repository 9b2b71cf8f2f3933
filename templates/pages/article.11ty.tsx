import type { ArticlePage, Site } from "../../src/types.ts";
import { Page } from "../layouts/page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { Apparatus } from "../partials/apparatus.tsx";
import { ArticleExtent } from "../partials/article-extent.tsx";
import { ArticleHead } from "../partials/article-head.tsx";
import { ArticleMetadata } from "../partials/article-metadata.tsx";
import { ArticlePicture } from "../partials/article-picture.tsx";
import { ArticleRecord } from "../partials/article-record.tsx";
import { ArticleWords } from "../partials/article-words.tsx";
import { citeRecordOf } from "../partials/cite-record-of.ts";

interface ArticleData {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** One page for each article. */
export const data = { permalink: ({ article }: ArticleData) => `${article.address}index.html` };

/** Render an article: the words that came down, and then what is known of them. */
export function render({ site, article }: ArticleData): string {
  const { address, title, summary, lang, dir, html } = article;
  const record = citeRecordOf(site, article);
  const metadata = <ArticleMetadata site={site} article={article} record={record} />;
  return renderDocument(
    <Page
      {...{ site, address, title, description: summary, kind: "article", lang, metadata }}
      script="article.js"
    >
      <article class="article" lang={lang} dir={dir}>
        <ArticleHead article={article} />
        <ArticleRecord site={site} article={article} />
        <ArticlePicture site={site} article={article} />
        <div class="text" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
        <ArticleExtent site={site} article={article} />
      </article>
      <Apparatus site={site} article={article} record={record} />
      <ArticleWords site={site} />
    </Page>,
  );
}
