import type { Draft } from "../../types.ts";
import { opensByline, readByline } from "../read-byline.ts";
import { isThing, listOf, textOf } from "./linked-data.ts";
import type { PageFacts } from "./page-facts.ts";
import { wordsOf } from "./parse-page.ts";

const mostAuthors = 20;
const longestName = 100;

/** Read the authors: from linked data, the metas, microdata, links to authors, and a byline on the page. */
export function pageAuthors(facts: PageFacts): Pick<Draft, "authors"> {
  const groups = [fromLinkedData, fromMeta, fromMicrodata, fromByline];
  for (const group of groups) {
    const names = [...new Set(group(facts).flatMap(namesIn))].slice(0, mostAuthors);
    if (names.length > 0) return { authors: names };
  }
  return {};
}

function fromLinkedData({ article }: PageFacts): string[] {
  const people = listOf(article.author).flatMap((each) => (isThing(each) ? listOf(each.name) : [each]));
  const makers = people.length > 0 ? people : listOf(article.creator);
  return makers.flatMap((each) => textOf(each) ?? []);
}

const authorMetas = [
  "author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "citation_author",
  "article:author",
  "og:article:author",
];

function fromMeta({ meta }: PageFacts): string[] {
  for (const name of authorMetas) {
    const values = (meta.get(name) ?? []).filter(isName);
    if (values.length > 0) return values;
  }
  return [];
}

function fromMicrodata({ document }: PageFacts): string[] {
  const all = [...document.querySelectorAll('[itemprop~="author"], [rel~="author"]')];
  return all.slice(0, mostAuthors).map((each) => wordsOf(each.querySelector('[itemprop~="name"]') ?? each));
}

/** Marks of the page that hold a byline, where its words are one or the form of names alone. */
function fromByline({ document }: PageFacts): string[] {
  const marked = [
    ...document.querySelectorAll(
      '[class*="byline" i], [class*="author" i], [class*="autor" i], a[href*="/author"]',
    ),
  ];
  const lines = marked
    .slice(0, 20)
    .filter((each) => !each.closest("footer, aside, nav"))
    .map(wordsOf)
    .filter((words) => words.length < longestName);
  const line = lines.map((words) => (opensByline(words) ? words : `By ${words}`)).find(readByline);
  return line === undefined ? [] : [line];
}

/** The names in a value: “By A. Reporter and B. Writer” is two. */
function namesIn(value: string): readonly string[] {
  const text = value.replaceAll(/\s+/g, " ").trim();
  if (!isName(text)) return [];
  const named = opensByline(text) ? credited(text) : undefined;
  if (named) return named;
  if (/^by\s/i.test(text)) return [text.replace(/^by\s+/i, "")];
  return /\sand\s/.test(text) ? (credited(`By ${text}`) ?? [text]) : [text];
}

/** People and agencies of a byline; undefined where it is none. */
function credited(line: string): readonly string[] | undefined {
  const byline = readByline(line);
  return byline && [...byline.names, ...byline.agencies];
}

function isName(text: string): boolean {
  return text.length <= longestName && /\p{L}/u.test(text) && !/^(?:https?:|www\.|@)|[<>{}]|\/\//i.test(text);
}
