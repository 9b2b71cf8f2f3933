import { articlesOf, type Corpus, type FormFile } from "./corpus.ts";
import { peerPages } from "./peer-page.ts";

/** Write a corpus as content for Eleventy: one Markdown file for each article. */
export function* eleventyForm(corpus: Corpus): Generator<FormFile> {
  const pageOf = peerPages(corpus);
  for (const { file, article } of articlesOf(corpus)) {
    yield { path: `content/articles/${file}`, text: pageOf(article) };
  }
}
