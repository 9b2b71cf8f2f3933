/**
 * How an element is marked as a standfirst: for sure; as an opening, which may also be the first paragraph of the text;
 * by what is given to other things as often; not at all.
 */
export type StandfirstMark = "sure" | "opening" | "likely" | "none";

/** What newspapers call it, in names that pages give their elements, in several languages. */
const standfirsts =
  "standfirst|stand-first|sub-?(?:title|headline|head|heading|deck|dek)|dek|deck|strapline|vorspann|untertitel|unterzeile|chapo|chapeau|sous-?titre|entradilla|bajada|copete|subtitulo|linha-fina|sottotitolo|catenaccio|perex|ingress|onderkop";

/** What is called so where it stands right under a headline, and elsewhere is an opening paragraph. */
const openings =
  "lead|lede|lead-?in|intro|introduction|teaser|summary|excerpt|abstract|sumario|sommario|resumen|resumo|manchet|anreisser|zajawka|aufmacher";

/** What may stand behind either. */
const ending = "(?:[-_]?(?:text|txt|paragraph|para|copy|content|body))?";

const sureName = new RegExp(
  `(?:^|[_-])(?:${standfirsts}|article-?(?:dek|summary|lead|intro))(?:[_-]|$)`,
  "i",
);
const openingName = new RegExp(`(?:^|[_-])(?:${openings})${ending}$`, "i");

/** Names that are given to a standfirst, and to other things. */
const likelyName = new RegExp(`(?:^|[_-])(?:${openings}|introtext|description)(?:[_-]|$)`, "i");

/**
 * Tell how an element is marked: by its class; by schema.org's properties; by its role of DPUB-ARIA; as the paragraph
 * that HTML puts beside a heading in `<hgroup>`. A heading of a lower rank is likely one.
 *
 * Sources: https://schema.org/NewsArticle, https://www.w3.org/TR/dpub-aria-1.1/#doc-subtitle, HTML Standard, 4.3.7
 */
export function markOf(element: Element): StandfirstMark {
  if (!/^(?:h[2-6]|p|div|span)$/.test(element.localName)) return "none";
  const mark = nameMark(element);
  if (mark === "none") return mark;
  const isFramed = element.closest("aside, nav, footer, figure") !== null;
  return isFramed || element.querySelector("a, time, figure, img, ul, p + p") ? "none" : mark;
}

function nameMark(element: Element): StandfirstMark {
  const property = element.getAttribute("itemprop") ?? "";
  const names = namesOf(element);
  const isNamed = (form: RegExp) => names.some((name) => form.test(name));
  if (/\balternativeHeadline\b/.test(property) || isNamed(sureName) || isSubtitle(element)) return "sure";
  if (/\b(?:description|abstract)\b/.test(property) || isNamed(openingName)) return "opening";
  return isNamed(likelyName) || element.localName.startsWith("h") ? "likely" : "none";
}

function isSubtitle(element: Element): boolean {
  const isBeside = element.localName === "p" && element.parentElement?.localName === "hgroup";
  return isBeside || element.getAttribute("role") === "doc-subtitle";
}

/** Its classes; the letters that programs put behind one, as in `Dek-x4Tf9` and `Dek_root__R8OvU`, are no part of it. */
function namesOf(element: Element): string[] {
  const classes = (element.getAttribute("class") ?? "").split(/\s+/);
  return classes.map((name) =>
    name
      .replace(/(?:-|__)(?=\w*[A-Z\d])\w{5,8}$/, "")
      .replace(/_root$/, "")
      .replaceAll(/([a-z])(?=[A-Z])/g, "$1-"),
  );
}

/** Tell whether an element is no paragraph in the row of those of the text. */
export function standsApart(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName === "header" || parent?.localName === "hgroup") return true;
  const next = element.nextElementSibling;
  return next !== null && next.localName !== "p" && next.localName !== "br";
}
