import { present } from "../../present.ts";
import type { Draft, Picture } from "../../types.ts";
import { readLanguage } from "../stated-language.ts";
import { isThing, listOf, textOf } from "./linked-data.ts";
import { metaValue, type PageFacts } from "./page-facts.ts";
import { wordsOf } from "./parse-page.ts";

type Details = Pick<Draft, "publication" | "section" | "lang" | "url" | "categories" | "picture">;

/** The most keywords that say something of an article; pages with more list whatever may be searched for. */
const mostCategories = 30;
const longestName = 100;

/** Read what a page states beside headline, authors and date: linked data first, then metas, then its own marks. */
export function pageDetails(facts: PageFacts): Details {
  const categories = categoriesOf(facts);
  return present({
    publication: publicationOf(facts),
    section: short(
      textOf(facts.article.articleSection) ?? metaValue(facts, "article:section", "parsely-section"),
    ),
    lang: languageOf(facts),
    url: facts.url,
    categories: categories.length === 0 ? undefined : categories,
    picture: pictureOf(facts),
  });
}

function publicationOf(facts: PageFacts): string | undefined {
  const stated = [
    textOf(facts.article.publisher),
    metaValue(facts, "og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher"),
    textOf(facts.things.find((thing) => thing["@type"] === "WebSite")),
    metaValue(facts, "application-name"),
  ];
  return stated.map(short).find((name) => name !== undefined && !/^https?:/i.test(name));
}

function short(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= longestName ? text : undefined;
}

function languageOf(facts: PageFacts): string | undefined {
  const root = facts.document.documentElement;
  const stated = [
    root.getAttribute("lang") ?? root.getAttribute("xml:lang"),
    textOf(facts.article.inLanguage),
    metaValue(facts, "content-language", "language", "dc.language"),
    metaValue(facts, "og:locale"),
  ];
  return stated.map((text) => readLanguage(text?.split(/[,;\s]/)[0])).find((tag) => tag !== undefined);
}

/** Keywords that an editor gave come before those that a page has for search engines. */
function categoriesOf(facts: PageFacts): string[] {
  const { article, meta, document } = facts;
  const tagged = [...document.querySelectorAll('a[rel~="tag" i]')].map(wordsOf);
  const kinds: readonly (readonly string[])[] = [
    listOf(article.keywords).flatMap((each) => parted(textOf(each))),
    meta.get("article:tag")?.flatMap(parted) ?? [],
    tagged,
    [
      ...(meta.get("news_keywords") ?? []),
      ...(meta.get("parsely-tags") ?? []),
      ...(meta.get("keywords") ?? []),
    ].flatMap(parted),
  ];
  const chosen = kinds.find((kind) => kind.some((each) => each !== "")) ?? [];
  const named = chosen.filter((each) => each !== "" && each.length <= longestName);
  return [...new Set(named)].slice(0, mostCategories);
}

function parted(text: string | undefined): string[] {
  return (text ?? "").split(/[,;،、]/).map((each) => each.trim());
}

/** The picture that linked data gives the article, where it has a caption: of others the text shows what there is. */
function pictureOf({ article }: PageFacts): Picture | undefined {
  const image = listOf(article.image).find(isThing);
  const caption = textOf(image?.caption);
  const credit = textOf(image?.creditText) ?? textOf(image?.creator);
  const url = textOf(image?.contentUrl) ?? textOf(image?.url);
  const address =
    url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
  return caption === undefined ? undefined : present({ url: address, caption, credit });
}
