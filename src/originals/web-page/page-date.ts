import type { StatedDate } from "../../types.ts";
import { textOf } from "./linked-data.ts";
import type { PageFacts } from "./page-facts.ts";
import { wordsOf } from "./parse-page.ts";
import { readPageDate } from "./read-page-date.ts";

/** A value that may be the date of publication, and where on the page it stands. */
interface Candidate {
  readonly value: string;
  readonly basis: string;
}

/**
 * Read the date of publication: from linked data, the metas, microdata, a time or a date line in the head of the
 * article, and last from the page's address. A date on which the page was changed is never taken.
 *
 * @returns a day, or what less the address gives; undefined where the page states none that can be read
 */
export function pageDate(facts: PageFacts, timeZone: string): StatedDate | undefined {
  const language = facts.document.documentElement.getAttribute("lang") ?? "en";
  const groups = [fromLinkedData, fromMeta, fromMicrodata, fromTimes, fromClasses, fromHeadLines];
  for (const group of groups) {
    for (const { value, basis } of group(facts)) {
      const edtf = readPageDate(value, { timeZone, language });
      if (edtf !== undefined) return { edtf, basis };
    }
  }
  return fromAddress(facts.url, timeZone, language);
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
  return (element.textContent ?? "").length < 300 && element.closest("footer, aside, nav") === null;
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
function fromHeadLines({ document }: PageFacts): Candidate[] {
  const heading = document.querySelector("h1") ?? document.querySelector("h2");
  if (!heading) return [];
  const frame = heading.closest("article, main, body") ?? document.body;
  const leaves = [...frame.querySelectorAll("h1, h2, p, div, span, li, td, em, small, b, strong, a")].slice(
    0,
    5000,
  );
  const at = leaves.indexOf(heading);
  return leaves
    .slice(Math.max(0, at - linesAround.before), at + linesAround.after)
    .filter((leaf) => (leaf.textContent ?? "").length < 120)
    .map(wordsOf)
    .filter((line) => /\d{4}/.test(line) && !/updat|modif|copyright|©/i.test(line))
    .map((value) => ({ value, basis: "a date line on the page" }));
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

/** Year, month and day between slashes, or in a file's name; never a year by itself, which may be of anything. */
const addressDate =
  /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2]|[1-9](?=\2[0-9]))\2(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_.-]|$)/;

function fromAddress(url: string | undefined, timeZone: string, language: string): StatedDate | undefined {
  const [, year, , month, day] = addressDate.exec(url ? new URL(url).pathname : "") ?? [];
  const edtf = readPageDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`, {
    timeZone,
    language,
  });
  return edtf === undefined ? undefined : { edtf, basis: "the page's address" };
}
