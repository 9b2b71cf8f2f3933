import { present } from "../../present.ts";
import { notice } from "../../problem.ts";
import type { Draft, Original } from "../../types.ts";
import type { DateReading } from "../date-value.ts";
import { readFieldBody } from "../field-body.ts";
import { wholeAddress, wordsOfFragment } from "../html-fragment.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import { type DateParts, readFirstStated } from "../stated-date.ts";
import { readLanguage } from "../stated-language.ts";
import { type Item, itemOf, partsOf, texts } from "./ninjs-item.ts";

/**
 * Read an item of a news agency: ninjs 1.x, 2.x or 3.x; nothing where the value is none.
 * Source: IPTC, News in JSON, https://iptc.org/standards/ninjs/
 */
export function* readNinjs(
  value: unknown,
  original: Pick<Original, "file" | "sha256">,
  reading: ReadingContext,
): Generator<Finding> {
  const item = itemOf(value);
  if (!item) return;
  const rule = heldBack(item);
  const draft = rule === undefined ? draftOf(item, original, reading) : undefined;
  if (rule !== undefined) yield { kind: "skipped", skipped: { item: item.uri, rule } };
  else if (!draft) yield textless(original.file, item.uri);
  if (draft && bodyOf(item.parts) === undefined) yield summaryAlone(original.file, item.uri);
  if (draft) yield { kind: "draft", draft };
}

function summaryAlone(file: string, key: string): Finding {
  const message = `The item “${key}” gives no whole text, only a description: the article is that.`;
  return { kind: "told", problem: notice(placeOf(file), message, "Fetch the item again with its body.") };
}

function textless(file: string, key: string): Finding {
  const hint = "Fetch the item again with its body, or remove it.";
  return failed(placeOf(file), `The item “${key}” has no text.`, hint);
}

/** Kinds of item that are no text; a package lists others. */
const noTexts = new Set([
  "picture",
  "graphic",
  "audio",
  "video",
  "animation",
  "package",
  "component",
  "event",
  "planning",
]);

function heldBack({ parts }: Item): string | undefined {
  const status = String(parts.pubstatus ?? "usable").toLowerCase();
  if (status !== "usable") return status;
  const type = String(parts.type ?? "text").toLowerCase();
  return noTexts.has(type) ? type : undefined;
}

function draftOf(
  { uri, parts }: Item,
  original: Pick<Original, "file" | "sha256">,
  { timeZone, language }: ReadingContext,
): Draft | undefined {
  const whole = bodyOf(parts);
  const body = whole === undefined ? descriptionOf(parts) : whole;
  if (body === undefined) return undefined;
  const [headline] = texts(parts, "headline", "headlines");
  const [byline = ""] = texts(parts, "byline", "by");
  const caption = captionOf(parts);
  const lang = readLanguage(texts(parts, "language")[0]);
  const url = [uri, ...texts(parts, "altids")].map((each) => wholeAddress(each, undefined)).find(isWebPage);
  return present({
    source: { file: original.file, item: uri, sha256: original.sha256, format: "ninjs" },
    title: headline === undefined ? undefined : { text: wordsOfFragment(headline) },
    caption: caption === undefined ? undefined : { text: wordsOfFragment(caption) },
    ...dateOf(parts, { timeZone, language: lang, archiveLanguage: language }, original.file),
    authors: authorsIn(byline),
    publication: texts(parts, "infosource", "infosources", "provider")[0],
    lang,
    url,
    extent: whole === undefined ? ("summary" as const) : undefined,
    categories: categoriesOf(parts),
    body: readFieldBody(body, {}),
  });
}

/** Addresses of items are mostly those of an interface for programs, which no reader can follow. */
function isWebPage(address: string | undefined): address is string {
  return address !== undefined && /\.html?$/i.test(new URL(address).pathname);
}

/** The text with its marks rather than without; of several the first, which is the main one. */
function bodyOf(parts: Item["parts"]): string | undefined {
  const marked = partsOf(parts, "bodies").find((each) => /html/i.test(String(each.contenttype ?? "")));
  // Version 1 has a body in any form, under `body_` and the name of the form.
  const [body] = [
    ...texts(parts, "body_xhtml", "body_html", "body_html5"),
    ...texts({ bodies: marked ?? [] }, "bodies"),
  ].filter(isFilled);
  return body ?? texts(parts, "body_text", "bodies").find(isFilled);
}

function descriptionOf(parts: Item["parts"]): string | undefined {
  return texts(parts, "description_xhtml", "description_text", "descriptions").find(isFilled);
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}

/** What stands under the first picture that goes with the text. */
function captionOf(parts: Item["parts"]): string | undefined {
  const pictures = partsOf(parts, "associations").filter(({ type }) => type === "picture");
  return pictures.flatMap((each) => texts(each, "description_text", "descriptions")).find(isFilled);
}

/** When this version was made stands for when it was published: an agency sends at once. */
function dateOf(parts: Item["parts"], reading: DateReading, file: string): DateParts {
  const fields = dateNames.flatMap((name) => {
    const [value] = texts(parts, name).filter(isFilled);
    return value === undefined
      ? []
      : [{ value, basis: `given by the agency (${name})`, kin: [`${file} ${name}`] }];
  });
  return readFirstStated(fields, reading);
}

const dateNames = ["published", "datepublished", "versioncreated", "firstcreated", "contentcreated"];

/** “By A. Reporter and B. Writer, agency” is two authors; what stands for the agency is a word in one case. */
function authorsIn(byline: string): string[] | undefined {
  const names = byline
    .replace(/^(?:by|von|av|af|par|por|di|door)\s+/i, "")
    .split(/\s*[,;&/]\s*|\s+(?:and|und|og|och|et|y|en)\s+/)
    .filter((name) => isFilled(name) && (/\s/.test(name) || /\p{Lu}\p{Ll}|\p{Lo}/u.test(name)));
  return names.length === 0 ? undefined : names;
}

function categoriesOf(parts: Item["parts"]): string[] | undefined {
  const found = texts(parts, "subject", "subjects", "genre", "genres").filter(isFilled);
  return found.length === 0 ? undefined : [...new Set(found)];
}
