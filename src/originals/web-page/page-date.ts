import type { DateFigures, StatedDate } from "../../types.ts";
import { type DatePlace, figuresIn, possibleOrders } from "../date-figures.ts";
import { readDateLine, readFiguresLine } from "../date-line.ts";
import { readPathDate } from "../path-date.ts";
import { type DateParts, datedBy } from "../stated-date.ts";
import { textOf } from "./linked-data.ts";
import { openingLines } from "./opening-lines.ts";
import type { PageFacts } from "./page-facts.ts";
import { wordsOf, wordsOfShort } from "./parse-page.ts";
import { readPageDate } from "./read-page-date.ts";

/** A value that may be the date of publication, and where on the page it stands. */
interface Candidate {
  readonly value: string;
  readonly basis: string;
}

/**
 * Read the date of publication: from linked data, the metas, microdata, a time or a date line in the head of the
 * article or right before its text, and last from the page's address. A date on which the page was changed is never taken.
 *
 * @param folder of the page's file; tells what the dates of a page without an address are beside
 * @returns a day; figures of which either may be the month, or that tell the order on other pages of the site
 */
export function pageDate(facts: PageFacts, timeZone: string, folder: string): DateParts {
  const language = facts.document.documentElement.getAttribute("lang") ?? "en";
  const kin = [facts.url ? new URL(facts.url).hostname : `${folder}/ pages`];
  let open: DateFigures | undefined;
  for (const candidate of candidates(facts)) {
    const stated = statedIn(candidate, { timeZone, language, kin });
    if (stated.date) return stated;
    const { dateFigures: figures } = stated;
    open ??= figures && possibleOrders(figures).length > 1 ? figures : undefined;
  }
  const date = fromAddress(facts.url);
  return { ...(date ? { date } : {}), ...(open ? { dateFigures: open } : {}) };
}

interface PageOfDates extends Pick<DatePlace, "kin"> {
  readonly timeZone: string;
  readonly language: string;
}

function statedIn({ value, basis }: Candidate, { kin, timeZone, language }: PageOfDates): DateParts {
  const edtf = readPageDate(value, { timeZone, language });
  const figures = figuresWithin(value, { basis, kin }, language);
  const date = edtf === undefined ? figures && datedBy(figures).date : { edtf, basis };
  return { ...(date ? { date } : {}), ...(figures ? { dateFigures: figures } : {}) };
}

function* candidates(facts: PageFacts): Generator<Candidate> {
  const groups = [
    fromLinkedData,
    fromMeta,
    fromMicrodata,
    fromTimes,
    fromClasses,
    fromHeadLines,
    fromOpening,
  ];
  for (const group of groups) yield* group(facts);
}

/** The figures of a short line, such as “Posted 03/04/2012 at noon”. */
function figuresWithin(value: string, place: DatePlace, language: string): DateFigures | undefined {
  const found =
    value.length > 120 ? null : /(?<!\p{Nd})\p{Nd}{1,2}([/-])\p{Nd}{1,2}\1\p{Nd}{4}(?!\p{Nd})/u.exec(value);
  return found ? figuresIn(found[0], place, language) : undefined;
}

function fromLinkedData({ article }: PageFacts): Candidate[] {
  return ["datePublished", "dateCreated"].flatMap((key) => {
    const value = textOf(article[key]);
    return value === undefined ? [] : [{ value, basis: `the page's linked data (${key})` }];
  });
}

/** How sites name the meta that holds the date of publication; the first kind is the surest. */
const metaNames: readonly RegExp[] = [
  /^(?:og:)?(?:article|og)[:.](?:published(?:_time|_date)?|release_date)$|^datepublished$|publi(?:shed|cation)?[._:-]?(?:date|time)|date[._:-]?publi(?:shed|cation)|pub[._:-]?date/,
  /^(?:[\w.:-]+[.:_-])?(?:date|datetime|timestamp|display-?date|date[._:-](?:issued|created|original)|issued|created|datecreated|date_created|originaldate|article_date_original)$/,
];
const otherMeta = /modif|updat|expir|review|valid|last|birth|event|upload/;

function fromMeta({ meta }: PageFacts): Candidate[] {
  const names = [...meta.keys()].filter((name) => !otherMeta.test(name) && name.length < 80);
  const chosen = metaNames.flatMap((kind) => names.filter((name) => kind.test(name)));
  return [...new Set(chosen)].flatMap((name) =>
    (meta.get(name) ?? []).slice(0, 3).map((value) => ({ value, basis: `the page's meta “${name}”` })),
  );
}

function fromMicrodata({ document }: PageFacts): Candidate[] {
  const selector = '[itemprop~="datePublished"], [property~="datePublished"], [itemprop~="dateCreated"]';
  return valuesOf(document, selector).map((value) => ({
    value,
    basis: "the page's microdata (datePublished)",
  }));
}

function fromTimes({ document }: PageFacts): Candidate[] {
  const marked = valuesOf(document, "time[pubdate], time.published, time.entry-date, abbr.published");
  const near = nearHeading(document, "time");
  return [...marked, ...near].map((value) => ({ value, basis: "a time on the page" }));
}

/** Parts of a class that name a date; without those that name another date. */
const dateClass =
  /(?:^|[\s_-])(?:date|datetime|pubdate|published|publish|timestamp|dateline|time|posted|fecha|datum)(?:[\s_-]|$)|[a-z]Date\b|pub-?date|publish(?:ed)?-?(?:date|time|on)/;

function fromClasses({ document }: PageFacts): Candidate[] {
  const all = [...document.querySelectorAll("[class], [id]")].slice(0, 20_000);
  const dated = all.filter((element) => isDateClass(element));
  return dated.slice(0, 60).map((element) => ({ value: wordsOf(element), basis: "a date line on the page" }));
}

function isDateClass(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`;
  if (!dateClass.test(names) || /updat|modif|footer|comment|copyright/i.test(names)) return false;
  return wordsOfShort(element, 299) !== undefined && element.closest("footer, aside, nav") === null;
}

/** Times within the article or under its heading; those of teasers and comments further down are not the article's. */
function nearHeading(document: Document, selector: string): string[] {
  const place = document.querySelector("h1")?.closest("article, main, header")?.parentElement;
  const within = place ? valuesOf(place, selector) : [];
  return [
    ...within,
    ...valuesOf(document, `article ${selector}, main ${selector}`),
    ...valuesOf(document, selector),
  ];
}

/** How many runs of text around the heading may hold the date. */
const linesAround = { before: 6, after: 25 } as const;

/** Short lines around the heading; those that speak of a change to the page say nothing of its publication. */
function fromHeadLines({ document, pageTitle }: PageFacts): Candidate[] {
  const heading =
    document.querySelector("h1") ?? document.querySelector("h2") ?? elementOfTitle(document, pageTitle);
  if (!heading) return [];
  const frame = heading.closest("article, main, body") ?? document.body;
  const leaves = [
    ...frame.querySelectorAll("h1, h2, h3, h4, p, div, span, li, td, em, small, b, strong, font, a"),
  ].slice(0, 5000);
  const at = leaves.indexOf(heading);
  return leaves
    .slice(Math.max(0, at - linesAround.before), at + linesAround.after)
    .flatMap((leaf) => wordsOfShort(leaf, 119) ?? [])
    .filter((line) => /\p{Nd}{4}|年/u.test(line) && !/updat|modif|copyright|©/i.test(line))
    .map((value) => ({ value, basis: "a date line on the page" }));
}

/** Lines right before the text that are nothing but a date; a page without a heading has them too. */
function fromOpening({ document }: PageFacts): Candidate[] {
  const language = document.documentElement.getAttribute("lang") ?? "en";
  return openingLines(document)
    .filter((line) => /\p{Nd}{4}|年/u.test(line) && line.length < 100)
    .filter((line) => (readDateLine(line, language) ?? readFiguresLine(line, language)) !== undefined)
    .map((value) => ({ value, basis: "a date line on the page" }));
}

/** In a page without headings, the element that says what the title begins with. */
function elementOfTitle(document: Document, title: string): Element | undefined {
  return [...document.querySelectorAll("h3, h4, div, p, td, b, strong, span, font")]
    .slice(0, 5000)
    .find((each) => {
      const words = wordsOfShort(each, 399) ?? "";
      return words.length > 7 && title.startsWith(words);
    });
}

function valuesOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)]
    .slice(0, 5)
    .filter(
      (element) => !/updat|modif/i.test(`${element.className} ${element.getAttribute("itemprop") ?? ""}`),
    )
    .flatMap((element) => [
      element.getAttribute("content"),
      element.getAttribute("datetime"),
      element.getAttribute("title"),
      wordsOf(element),
    ])
    .filter((value): value is string => value !== null && value !== "");
}

function fromAddress(url: string | undefined): StatedDate | undefined {
  const edtf = url === undefined ? undefined : readPathDate(new URL(url).pathname)?.edtf;
  return edtf?.length === 10 ? { edtf, basis: "the page's address" } : undefined;
}
