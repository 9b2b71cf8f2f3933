import { wordsOfFragment } from "../html-fragment.ts";

/** A node of linked data: what schema.org says of one thing. */
export type Thing = Readonly<Record<string, unknown>>;

/** How deep and how far linked data is followed. */
const mostDepth = 6;
const mostThings = 300;

/** Read the things that a page's JSON-LD describes, the outer before the inner. Source: JSON-LD 1.1, schema.org. */
export function linkedData(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    gather(parseLoosely(script.textContent ?? ""), things, 0);
  }
  return things;
}

/** JSON as pages hold it: within comments, with line breaks inside texts, with a comma behind the last of a list. */
function parseLoosely(text: string): unknown {
  const json = text
    .trim()
    .replace(/^(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\]\]>|\]\]>|;)$/, "");
  const spaced = json.replaceAll(/\p{Cc}/gu, " ");
  for (const variant of [json, spaced, spaced.replaceAll(/,(?= {0,200}[}\]])/g, "")]) {
    try {
      return JSON.parse(variant);
    } catch {
      // The next variant, or nothing.
    }
  }
  return undefined;
}

/** Lists of other pages' articles are not followed: only what stands for the page itself. */
function gather(value: unknown, into: Thing[], depth: number): void {
  if (depth > mostDepth || into.length >= mostThings) return;
  if (Array.isArray(value)) {
    for (const each of value) gather(each, into, depth + 1);
    return;
  }
  if (!isThing(value)) return;
  into.push(value);
  for (const key of ["@graph", "mainEntity"]) gather(value[key], into, depth + 1);
}

/** Choose the thing that is the page's article: of several, the one whose headline stands in the page's title. */
export function articleAmong(things: readonly Thing[], pageTitle: string): Thing | undefined {
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)));
  const named = articles.find((each) => {
    const headline = textOf(each.headline);
    return headline !== undefined && pageTitle.toLowerCase().includes(headline.toLowerCase());
  });
  return named ?? articles[0];
}

const articleType = /(?:Article|Posting|^Report|^Review|^Recipe|^BlogPost)$/;

function typesOf(thing: Thing): string[] {
  return listOf(thing["@type"]).filter((type) => typeof type === "string");
}

/** A value as a list: nothing is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

/** The words of a value: a text, the first of a list, or the name of a thing. */
export function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isThing(first) ? (first.name ?? first["@value"] ?? first.headline) : first;
  if (typeof text !== "string") return undefined;
  const words = /[<&]/.test(text)
    ? wordsOfFragment(wordsOfFragment(text))
    : text.replaceAll(/\s+/g, " ").trim();
  return words === "" ? undefined : words;
}

/** Tell whether a value is a group of keys. */
export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
