import { numeralsOf } from "../../src/numerals.ts";
import type { Site } from "../../src/types.ts";
import { type MessageKey, say } from "../../src/wording.ts";
import { renderedOnce } from "./rendered-once.ts";

/** What the script of an article's page says, by the names under which it asks for it. */
const words: Readonly<Record<string, MessageKey>> = {
  found: "article.foundWords",
  place: "article.foundPlace",
  next: "article.nextFound",
  previous: "article.previousFound",
  clear: "article.clearFound",
  copy: "article.copy",
  download: "article.download",
  copied: "article.copied",
  failed: "article.copyFailed",
  paragraph: "article.linkToParagraph",
  printed: "article.printed",
};

/** Hand the script of the page the words that it needs, in the language of the site. */
export function ArticleWords({ site }: { readonly site: Site }) {
  const inner = renderedOnce(site, "article words", () => {
    const data = Object.entries(words).map(([name, key]) => [`data-${name}`, say(site.wording, key)]);
    const digits = numeralsOf(site.wording.language)?.digits.join("");
    return <template id="article-words" data-digits={digits} {...Object.fromEntries(data)} />;
  });
  return <div class="article-words" hidden dangerouslySetInnerHTML={inner} />;
}
