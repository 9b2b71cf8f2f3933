import { formatArticle } from "../../../../src/articles/article-file.ts";
import { writeYaml } from "../../../../src/settings/yaml-text.ts";
import { type CorpusParameters, type FormFile, masthead } from "../corpus.ts";
import { mixedArticle } from "./mixed-article.ts";
import { inventMixedWorld } from "./mixed-world.ts";

/**
 * Write a mixed archive for Backfile: ten languages in six scripts, dates of any precision over 150 years, names
 * and tags as unevenly spread as in life.
 *
 * @param language of the archive and its interface
 */
export function* mixedForm({ articles, seed }: CorpusParameters, language = "en"): Generator<FormFile> {
  const world = inventMixedWorld(seed);
  yield { path: "content/archive.yml", text: writeYaml({ ...masthead, language }) };
  yield {
    path: "content/topics.yml",
    text: writeYaml({
      topics: world.topics.map(({ slug, label, broader, description }) => ({
        slug,
        label,
        ...(description === undefined ? {} : { description }),
        ...(broader === undefined ? {} : { broader }),
      })),
    }),
  };
  for (let number = 0; number < articles; number += 1) {
    const { file, article } = mixedArticle(world, number);
    yield { path: `content/articles/${file}`, text: formatArticle(article) };
  }
}
