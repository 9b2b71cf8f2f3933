import { formatArticle } from "../../../src/articles/article-file.ts";
import { writeYaml } from "../../../src/settings/yaml-text.ts";
import type { Topic } from "../../../src/types.ts";
import { articlesOf, type Corpus, type FormFile, masthead } from "./corpus.ts";

/** Write a corpus as an archive for Backfile: settings, topics and article files. */
export function* backfileForm(corpus: Corpus): Generator<FormFile> {
  yield { path: "content/archive.yml", text: writeYaml(masthead) };
  yield { path: "content/topics.yml", text: writeYaml({ topics: corpus.topics.map(topicEntry) }) };
  for (const { file, article } of articlesOf(corpus)) {
    yield { path: `content/articles/${file}`, text: formatArticle(article) };
  }
}

function topicEntry({ slug, label, broader }: Topic) {
  return broader === undefined ? { slug, label } : { slug, label, broader };
}
