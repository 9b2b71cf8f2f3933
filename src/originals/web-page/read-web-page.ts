import { dirname } from "node:path/posix";
import type { Root, RootContent } from "mdast";
import { plainText } from "../../articles/markdown.ts";
import { foldText } from "../../fold-text.ts";
import type { Outcome } from "../../problem.ts";
import type { Draft, Original, Repair } from "../../types.ts";
import { attempt } from "../attempt.ts";
import { tellDetected } from "../decode-original.ts";
import { fileBeside } from "../pictures/own-picture.ts";
import { readByline } from "../read-byline.ts";
import { placeOf, type Reader, type Reading, type ReadingContext, refuse } from "../reading.ts";
import { decodePage } from "./decode-page.ts";
import { mainText } from "./main-text.ts";
import { markSignUp } from "./mark-sign-up.ts";
import { pageAuthors } from "./page-authors.ts";
import { pageDate } from "./page-date.ts";
import { pageDetails } from "./page-details.ts";
import { factsOf } from "./page-facts.ts";
import { excessOf } from "./page-shape.ts";
import { elementsUnder, pageStandfirst } from "./page-standfirst.ts";
import { pageTitle } from "./page-title.ts";
import { parsePage } from "./parse-page.ts";
import { pointToOwnPictures } from "./point-to-own-pictures.ts";
import { unfoldLayout } from "./unfold-layout.ts";

/** Reads saved web pages. */
export const webPageReader: Reader = { accepts: isWebPage, read: readWebPage };

/** Tell a page by how it begins: comments, an XML declaration and a byte order mark aside, with an element of a page. */
function isWebPage(_: Original, opening: string): boolean {
  return pageStart.test(withoutProlog(opening));
}

const pageStart = /^<(?:!doctype\s+html|html|head|body|meta|title|link|base)\b/i;

/** Take off, one by one, what may stand before a page. */
function withoutProlog(text: string): string {
  let rest = text.replace(/^[\s\ufeff]+/, "");
  for (let step = 0; step < 20; step += 1) {
    const mark = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?xml") ? "?>" : undefined;
    const end = mark === undefined ? -1 : rest.indexOf(mark);
    if (mark === undefined || end === -1) return rest;
    rest = rest.slice(end + mark.length).trimStart();
  }
  return rest;
}

/** Read a saved web page: one article, with what the page states of it. */
export function readWebPage(original: Original, context: ReadingContext): Outcome<Reading> {
  const { text: html, detected } = decodePage(original.bytes, context.encoding);
  const excess = excessOf(html);
  if (excess !== undefined) {
    const message = `The page holds ${excess}: expected the page of one article.`;
    return refuse(original.file, message, "Save the article's text as a .txt file in UTF-8.");
  }
  const draft = attempt(() => draftOf(original, html, context));
  if (!draft) return refuseTextless(original.file);
  const problems = detected ? [tellDetected({ ...detected, text: html }, placeOf(original.file).file)] : [];
  return { value: { drafts: [draft], skipped: [] }, problems };
}

function draftOf(
  { file, sha256 }: Original,
  html: string,
  { timeZone, isOriginal = () => false }: ReadingContext,
): Draft | undefined {
  const document = parsePage(html);
  unfoldLayout(document);
  markSignUp(document);
  pointToOwnPictures(document, (address) => fileBeside(file, address, isOriginal));
  const facts = factsOf(document, html);
  const title = pageTitle(facts);
  const head = {
    ...(title ? { title: { text: title } } : {}),
    ...pageDate(facts, timeZone, dirname(file)),
    ...pageAuthors(facts),
    ...pageDetails(facts),
  };
  const under = elementsUnder(document, title);
  const found = mainText(facts, html);
  if (!found) return undefined;
  const { body, repairs: credits } = belowByline(belowHeadline(found.root, title), head.authors ?? []);
  const text = pageStandfirst(facts, { title, under, body });
  const repairs = [...found.repairs, ...credits];
  const source = { file, sha256, format: "html" };
  return { source, ...head, ...text, ...(repairs.length > 0 ? { repairs } : {}) };
}

/** How far down in the text the headline may stand again: a kicker or a date may come before it. */
const headlineWithin = 3;

/** The text without the headline at its head, which the article has by itself. */
function belowHeadline(body: Root, title: string | undefined): Root {
  const at = body.children.slice(0, headlineWithin).findIndex((block) => {
    if (block.type !== "heading") return false;
    return wordsOfBlock(block) === title;
  });
  if (at === -1 || body.children.length === 1) return body;
  return { ...body, children: body.children.filter((_, index) => index !== at) };
}

/** How far down in the text the byline may stand again. */
const bylineWithin = 3;

/** The text without a line at its head that says no more than who wrote it, where the page states that by itself. */
function belowByline(body: Root, authors: readonly string[]): { body: Root; repairs: readonly Repair[] } {
  const known = new Set(authors.map(foldText));
  const at = body.children.slice(0, bylineWithin).findIndex((block) => {
    const said = block.type === "paragraph" ? wordsOfBlock(block) : "";
    const names = known.has(foldText(said)) ? [said] : (readByline(said)?.names ?? []);
    return names.length > 0 && names.every((name) => known.has(foldText(name)));
  });
  const block = body.children[at];
  if (!block || body.children.length === 1) return { body, repairs: [] };
  const repair = { was: wordsOfBlock(block), now: authors.join("; "), rule: "byline" };
  return { body: { ...body, children: body.children.filter((each) => each !== block) }, repairs: [repair] };
}

function wordsOfBlock(block: RootContent): string {
  return plainText({ type: "root", children: [block] })
    .replaceAll(/\s+/g, " ")
    .trim();
}

function refuseTextless(file: string): Outcome<Reading> {
  const message = "The page holds no text of an article: expected paragraphs of running text.";
  const hint =
    "If scripts write its text, open it in a browser and save it as a complete page; if it is a list of links, remove it.";
  return refuse(file, message, hint);
}
