import { slugOf } from "../../../src/articles/slug.ts";
import { writeYaml } from "../../../src/settings/yaml-text.ts";
import { articlesOf, type Corpus, type FormFile } from "./corpus.ts";
import { peerPages } from "./peer-page.ts";

/**
 * Write a corpus as content for Hugo: a section for each year, month and day, which is Hugo's own way to pages of
 * dates, and a term file for each tag, so that it has a feed.
 */
export function* hugoForm(corpus: Corpus): Generator<FormFile> {
  const pageOf = peerPages(corpus);
  for (const { label } of corpus.topics) {
    yield section(`tags/${slugOf(label, "tag")}`, { title: label, outputs: ["HTML", "RSS"] });
  }
  for (const title of ["About", "Dates", "Search"]) {
    yield section(title.toLowerCase(), { title, type: "pages", layout: title.toLowerCase() });
  }
  const dates = new Set<string>();
  for (const { file, article } of articlesOf(corpus)) {
    const date = article.date ?? "";
    const steps = [date.slice(0, 4), date.slice(0, 7), date];
    for (const [depth, step] of steps.entries()) {
      if (dates.has(step)) continue;
      dates.add(step);
      const front = { title: step, type: "dates", layout: ["year", "month", "day"][depth] };
      yield section(step.replaceAll("-", "/"), front);
    }
    const stem = file.split("/").at(-1) ?? "";
    yield { path: `content/${date.replaceAll("-", "/")}/${stem}`, text: pageOf(article) };
  }
}

function section(folder: string, front: Readonly<Record<string, unknown>>): FormFile {
  return { path: `content/${folder}/_index.md`, text: `---\n${writeYaml(front)}---\n` };
}
