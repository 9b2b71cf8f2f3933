import { parseMarkdown, plainText } from "../../../src/articles/markdown.ts";
import { writeYaml } from "../../../src/settings/yaml-text.ts";
import type { ArticleFile } from "../../../src/types.ts";
import { articlesOf, type Corpus, type FormFile, masthead } from "./corpus.ts";

/** Write a corpus as originals yet to be ingested: a plain text for each article. */
export function* textForm(corpus: Corpus): Generator<FormFile> {
  yield { path: "content/archive.yml", text: writeYaml(masthead) };
  for (const { file, article } of articlesOf(corpus)) {
    const parts = [article.title, article.date ?? "", wordsOf({ file, article })];
    yield { path: `content/originals/${file.replace(/\.md$/, ".txt")}`, text: `${parts.join("\n\n")}\n` };
  }
}

/** Write a corpus as originals yet to be ingested: JSON Lines, an article on each. */
export function* jsonLinesForm(corpus: Corpus): Generator<FormFile> {
  yield { path: "content/archive.yml", text: writeYaml(masthead) };
  const lines: string[] = [];
  for (const { file, article } of articlesOf(corpus)) {
    const { title, date, authors } = article;
    lines.push(JSON.stringify({ id: file, title, date, authors, text: wordsOf({ file, article }) }));
  }
  yield { path: "content/originals/articles.jsonl", text: `${lines.join("\n")}\n` };
}

/** Write articles of a corpus as pages of a news site, with all that stands around an article there. */
export function* newsPages(corpus: Corpus): Generator<string> {
  const links = corpus.topics.map(({ label, slug }) => `<li><a href="/tags/${slug}/">${label}</a></li>`);
  for (const { file, article } of articlesOf(corpus)) {
    const { title, date = "", authors } = article;
    const data = {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: title,
      datePublished: date,
    };
    const paragraphs = wordsOf({ file, article }).split("\n\n");
    yield `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${masthead.title}</title>
<meta property="og:title" content="${title}"><script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><header><nav><ul>${links.join("")}</ul></nav></header><main><article><h1>${title}</h1>
<p class="byline">By ${authors.join(" and ")}</p><time datetime="${date}">${date}</time>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article>
<aside><h2>More</h2><ul>${links.join("")}</ul></aside></main><footer><ul>${links.join("")}</ul></footer></body></html>`;
  }
}

function wordsOf({ article }: ArticleFile): string {
  return plainText(parseMarkdown(article.body)).trim();
}
