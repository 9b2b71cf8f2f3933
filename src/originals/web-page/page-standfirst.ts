import type { Root, RootContent } from "mdast";
import { plainText } from "../../articles/markdown.ts";
import { textOf } from "./linked-data.ts";
import { metaValue, type PageFacts } from "./page-facts.ts";
import { wordsOf, wordsOfShort } from "./parse-page.ts";
import { markOf, type StandfirstMark, standsApart } from "./standfirst-mark.ts";
import { wordsIn } from "./words-in.ts";

/** A standfirst, and the text without it. */
export interface StandfirstAndBody {
  readonly standfirst?: { readonly text: string };
  readonly body: Root;
}

/** In characters; those of Chinese, Japanese and Korean say more and count three times towards the least. */
const length = { least: 25, most: 500 } as const;

/** How many lines below the headline are looked at: buttons and names may stand between, in many elements. */
const below = { lines: 60, elements: 400 } as const;

/** How many blocks from the top of the text may be the standfirst. */
const blocksAtTop = 8;

/** How much of a text counts as its beginning, in letters and figures. */
const beginning = 1500;

interface Surroundings {
  readonly title: string | undefined;
  readonly under: readonly Below[];
  readonly body: Root;
}

/** An element below the headline. */
interface Below {
  readonly text: string;
  readonly mark: StandfirstMark;
}

/**
 * Find the sentence or two under the headline: what the page marks as such below it; what it states of itself and
 * shows there; what only linked data and metas state. What a page states is none where it is the beginning of the
 * text, is cut off, names the site, or says the headline again. A standfirst that the text begins with is moved.
 *
 */
export function pageStandfirst(facts: PageFacts, { title, under, body }: Surroundings): StandfirstAndBody {
  const isAnother = (text: string) => isStandfirst(text, title, facts);
  const stated = statedTexts(facts).filter(isAnother);
  const isStated = (text: string) => stated.some((each) => isSame(each, text));
  // Of several that are marked each leads to another article.
  const surely = new Set(under.flatMap(({ text, mark }) => (mark === "sure" ? [text] : [])));
  const marked = under.find(
    ({ text, mark }) =>
      isAnother(text) && ((mark === "sure" && surely.size === 1) || (mark !== "none" && isStated(text))),
  );
  if (marked) return moved(marked.text, body);
  const start = plainText({ ...body, children: body.children.slice(0, 12) }).slice(0, beginning);
  const chosen = stated.find((text) => !folded(start).includes(folded(text).slice(0, 60)));
  if (chosen === undefined) return { body };
  const isShown = under.some(({ text }) => isSame(text, chosen));
  const isTaken = isShown || (isOfArticle(facts, title) && isWhole(chosen) && !retells(chosen, start));
  return isTaken ? { standfirst: { text: chosen }, body } : { body };
}

function isStandfirst(text: string, title: string | undefined, facts: PageFacts): boolean {
  const dense = text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Hang}]/gu)?.length ?? 0;
  if (text.length + 2 * dense < length.least || text.length > length.most) return false;
  const words = folded(text);
  const headline = folded(title ?? "");
  if (headline !== "" && (words.startsWith(headline) || headline.includes(words))) return false;
  const site = folded(metaValue(facts, "og:site_name") ?? textOf(facts.article.publisher) ?? "");
  const parts = text.split(/\s[-–—·:]\s/).map(folded);
  const namesSite = site !== "" && [words, ...parts.slice(1)].some((part) => part.startsWith(site));
  return !namesSite && !/^by\s|[|｜{}<>]|https?:/i.test(text);
}

/** Metas that give another title, or say that the page is a whole site, speak of the site. */
function isOfArticle(facts: PageFacts, title: string | undefined): boolean {
  const named = metaValue(facts, "og:title");
  const words = new Set(wordsIn(named ?? ""));
  const isSameArticle = named === undefined || wordsIn(title ?? "").some((word) => words.has(word));
  return (
    isSameArticle && (metaValue(facts, "og:type") !== "website" || facts.article.description !== undefined)
  );
}

/** Programs cut a text off without a mark, at so many characters or more. */
const oftenCut = 120;

/** Tell whether a text was written as a whole: programs cut off the beginning of an article. */
function isWhole(text: string): boolean {
  if (/(?:\.{2,}|…|\[…\]|[,;:(–-])$/.test(text)) return false;
  return text.length < oftenCut || /[.!?。！？؟۔।]["'”’»)」』]?$/.test(text);
}

/** Tell whether most pairs of a text's words stand in the beginning of the article too. */
function retells(text: string, start: string): boolean {
  const words = wordsIn(text);
  const said = ` ${wordsIn(start).join(" ")} `;
  const pairs = words.slice(1).map((word, index) => ` ${words[index]} ${word} `);
  return pairs.filter((pair) => said.includes(pair)).length >= pairs.length * 0.6 && pairs.length > 0;
}

function statedTexts(facts: PageFacts): string[] {
  const { article } = facts;
  const metas = ["og:description", "description", "twitter:description"].map((name) =>
    metaValue(facts, name),
  );
  return [textOf(article.alternativeHeadline), textOf(article.description), ...metas].flatMap(
    (text) => text ?? [],
  );
}

/** What follows the heading that is the headline, in the order of the page; taken before anything changes the page. */
export function elementsUnder(document: Document, title: string | undefined): Below[] {
  const headings = [...document.getElementsByTagName("h1"), ...document.getElementsByTagName("h2")].slice(
    0,
    60,
  );
  const heading = headings.find((each) => title !== undefined && isSame(wordsOf(each), title));
  if (!heading) return [];
  const found: Below[] = [];
  let at = nextOf(heading);
  for (let steps = 0; at && steps < below.elements && found.length < below.lines; steps += 1) {
    const text = wordsOfShort(at, 2 * length.most);
    const mark = text === undefined ? "none" : settled(markOf(at), at, found);
    const isText = at.localName === "p" && (text?.length ?? length.most) > length.most / 2 && mark === "none";
    if (at.localName === "article" || isText) break;
    const isNew = text !== found.at(-1)?.text || mark !== "none";
    if (text && text.length <= length.most && isNew) found.push({ text, mark });
    at = at.firstElementChild ?? nextOf(at);
  }
  return found;
}

/** The longest line, in characters, such as a byline or a date, that may stand between a headline and its standfirst. */
const longestBetween = 80;

/** An opening is surely the standfirst where it is the first text under the headline, or stands apart from the article. */
function settled(mark: StandfirstMark, element: Element, before: readonly Below[]): StandfirstMark {
  if (mark !== "opening") return mark;
  const isFirst = before.every(({ text }) => text.includes(wordsOf(element)));
  const isNear = before.every(
    ({ text, mark: other }) => text.length <= longestBetween || other === "opening",
  );
  return isFirst || (isNear && standsApart(element)) ? "sure" : "likely";
}

/** The next element that does not stand within this one. */
function nextOf(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !at.nextElementSibling) at = at.parentElement;
  return at?.nextElementSibling ?? null;
}

/** The text without the standfirst, where that is one of its first blocks; where it is all of the text, it is that. */
function moved(text: string, body: Root): StandfirstAndBody {
  const rest = body.children.filter(
    (block, index) => index >= blocksAtTop || !isSame(wordsOfBlock(block), text),
  );
  return rest.length === 0 ? { body } : { standfirst: { text }, body: { ...body, children: rest } };
}

function wordsOfBlock(block: RootContent): string {
  return block.type === "paragraph" || block.type === "heading"
    ? plainText({ type: "root", children: [block] })
    : "";
}

function isSame(a: string, b: string): boolean {
  return folded(a) !== "" && folded(a) === folded(b);
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
