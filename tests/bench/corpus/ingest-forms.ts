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

function wordsOf({ article }: ArticleFile): string {
  return plainText(parseMarkdown(article.body)).trim();
}
