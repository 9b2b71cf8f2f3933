import { textOf } from "./linked-data.ts";
import { longestTitle, metaValue, type PageFacts } from "./page-facts.ts";
import { wordsOf } from "./parse-page.ts";
import { weightOf } from "./weight-of.ts";
import { wordsIn } from "./words-in.ts";

/** What stands between a headline and the site's name in the title of a page. */
const separator =
  /\s+(?:[|\-–—•·»«:/]|::|>)\s+|\s*[|｜]\s*|:\s+(?=[^:]*$)|\s+(?=»|\|)|(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Hang}])[_–—-]+(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Hang}])/u;

/**
 * Read the headline. What the page shows as its heading is the headline, for what metas state is often worded anew
 * for search engines and for sharing: first a heading that is stated too, then a heading of the first rank that
 * stands alone or shares words with what is stated. Without one, linked data, Open Graph and the other metas are
 * asked, then the page's title without the site's name.
 */
export function pageTitle(facts: PageFacts): string | undefined {
  const stated = statedTitles(facts).map((title) => withoutSite(title, facts));
  const headings = headingsOf(facts.document, "h1", "h2");
  const spoken = [...stated, facts.pageTitle];
  const confirmed = headings.find((heading) => spoken.some((title) => isSame(heading, title)));
  if (confirmed) return confirmed;
  const contained = leading(
    headings.filter((heading) => spoken.some((title) => isPart(heading, title))),
    facts.pageTitle,
  );
  return (
    contained ??
    shownHeading(facts, spoken) ??
    stated[0] ??
    (withoutSite(facts.pageTitle, facts) || headings[0])
  );
}

/** Of several headings that a page's title holds the one with which it begins: the site's name stands behind it mostly. */
function leading(headings: readonly string[], title: string): string | undefined {
  return headings.find((heading) => folded(title).startsWith(folded(heading))) ?? headings[0];
}

/** The heading of the first rank, if it is not the site's name and there is no doubt which it is. */
function shownHeading(facts: PageFacts, spoken: readonly string[]): string | undefined {
  const names = siteNames(facts);
  const headings = [...new Set(headingsOf(facts.document, "h1"))].filter(
    (heading) =>
      !isSiteName(heading, names) &&
      (wordsIn(heading).length > 2 || saysMuch(heading)) &&
      !spoken.some((title) => folded(title).includes(folded(heading))),
  );
  const related = headings.find((heading) => spoken.some((title) => sharesWords(heading, title)));
  // A short heading that nothing confirms may be a section's.
  const [only, ...others] = headings;
  return related ?? (only && others.length === 0 && saysMuch(only) ? only : undefined);
}

/** More than three words, or as much in a script that has no spaces between them. */
function saysMuch(heading: string): boolean {
  return wordsIn(heading).length > 3 || weightOf(heading) > heading.length + fewestUnspaced * 2;
}

/** How many characters of such a script say as much as a headline. */
const fewestUnspaced = 10;

/** Tell whether two titles have a third of the words of the shorter in common, and two at least. */
function sharesWords(a: string, b: string): boolean {
  const [words, others] = [new Set(wordsIn(a)), new Set(wordsIn(b))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= 2 && shared * 3 >= Math.min(words.size, others.size);
}

/** Metas that catalogues read, which hold no site's name; Dublin Core is written with a dot and with a colon. */
const catalogued = [
  "dc:title",
  "dcterms:title",
  "dcterm:title",
  "dc.title",
  "dcterms.title",
  "citation_title",
];

function statedTitles(facts: PageFacts): string[] {
  const itemprop = facts.document.querySelector('[itemprop~="headline"]');
  const candidates = [
    textOf(facts.article.headline),
    metaValue(facts, ...catalogued),
    metaValue(facts, "og:title"),
    itemprop?.getAttribute("content") ?? wordsOf(itemprop),
    metaValue(facts, "parsely-title", "sailthru.title"),
    metaValue(facts, "twitter:title", "title"),
  ];
  return candidates.flatMap((each) => (each && each.length <= longestTitle ? [each] : []));
}

/** Headings of the first rank, then of the second; a site's name in the frame of the page is no article's heading. */
function headingsOf(document: Document, ...ranks: readonly string[]): string[] {
  const all = ranks.flatMap((name) => [...document.getElementsByTagName(name)].slice(0, 30));
  // What stands behind a heading for linking to it is none of its words.
  return all
    .map((heading) => wordsOf(heading).replace(/\s*[¶#§]$/u, ""))
    .filter((words) => words !== "" && words.length < 400);
}

/** Take the site's name off a title, in front or behind. */
function withoutSite(title: string, facts: PageFacts): string {
  const parts = title
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return title.trim();
  const names = siteNames(facts);
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (isSiteName(last, names)) return withoutSite(cutEnd(title, last), facts);
  if (isSiteName(first, names)) return withoutSite(cutStart(title, first), facts);
  return title === facts.pageTitle && !confirmedElsewhere(title, facts)
    ? longest(title, parts, facts)
    : title.trim();
}

function confirmedElsewhere(title: string, facts: PageFacts): boolean {
  return headingsOf(facts.document, "h1", "h2").some((heading) => isSame(heading, title));
}

/**
 * A bar never stands in a headline. What a dash parts may all be of it: its first or last words are the name of a
 * site only where the page states no other name, and they are short beside the rest.
 */
function longest(title: string, parts: readonly string[], facts: PageFacts): string {
  if (/[|｜»_]/.test(title))
    return parts.reduce((best, part) => (part.length > best.length ? part : best), "");
  const isNamed =
    metaValue(facts, "og:site_name") !== undefined || textOf(facts.article.publisher) !== undefined;
  if (isNamed || !/\s[–—-]\s|[^\p{ASCII}][–—-][^\p{ASCII}]/u.test(title)) return title;
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (last.length * 3 < title.length) return cutEnd(title, last);
  return first.length * 3 < title.length ? cutStart(title, first) : title;
}

function cutEnd(title: string, part: string): string {
  const cut = title.slice(0, title.lastIndexOf(part));
  return cut.replace(/[\s|_\-–—•·»«:/>｜]+$/u, "");
}

function cutStart(title: string, part: string): string {
  const cut = title.slice(title.indexOf(part) + part.length);
  return cut.replace(/^[\s|_\-–—•·»«:/>｜]+/u, "");
}

/** The names by which a page calls its site: stated ones, and its domain. */
function siteNames(facts: PageFacts): string[] {
  const { hostname } = new URL(facts.url ?? "http://localhost/");
  const site = [
    metaValue(facts, "og:site_name", "application-name", "al:ios:app_name", "twitter:app:name:iphone"),
    textOf(facts.article.publisher),
    metaValue(facts, "twitter:site")?.replace(/^@/, ""),
    hostname.replace(/^www\./, ""),
    ...hostname.split(".").filter((part) => part.length > 3),
  ];
  return site
    .flatMap((name) => (name ? [folded(name)] : []))
    .filter((name) => name !== "" && name !== "localhost");
}

function isSiteName(part: string, names: readonly string[]): boolean {
  const words = folded(part);
  if (words === "") return true;
  return names.some(
    (name) => name === words || (words.length > 3 && words.length < 40 && isNear(name, words)),
  );
}

function isNear(name: string, words: string): boolean {
  return (
    (name.includes(words) && words.length * 2 > name.length) ||
    (words.includes(name) && name.length * 2.5 > words.length)
  );
}

function isSame(a: string, b: string): boolean {
  return folded(a) !== "" && folded(a) === folded(b);
}

/** A heading of some length that a title holds whole. */
function isPart(heading: string, title: string): boolean {
  const words = folded(heading);
  const isTelling = weightOf(words) >= 15 && weightOf(words) * 2.5 > weightOf(folded(title));
  return (isTelling && folded(title).includes(words)) || isFirstPart(heading, title);
}

/** A heading with which a title begins, up to a bar or a line. */
function isFirstPart(heading: string, title: string): boolean {
  const rest = title.startsWith(heading) ? title.slice(heading.length) : "";
  return /^\s*[|｜_]/.test(rest) && weightOf(folded(heading)) >= 10;
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
