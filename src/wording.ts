/** The interface's own words: what the site itself says, in the language of its readers. */
import { type Numerals, writeWhole } from "./numerals.ts";

/**
 * One message. Where it depends on a number, `{count}`, it has a form for each plural category of its language.
 * Source of the categories: Unicode CLDR, Language Plural Rules.
 */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** All messages of a language by area and key, such as `dates.undated`. */
export type Messages = Readonly<Record<string, Message>>;

/** What the interface says, and in which language. Plain data. */
export interface Wording {
  /** BCP 47. */
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
  /** How numbers are written, where a browser is not to look for it. */
  readonly numerals?: Numerals;
}

type About = typeof import("../templates/messages/en/about.json", { with: { type: "json" }});
type Article = typeof import("../templates/messages/en/article.json", { with: { type: "json" }});
type Browse = typeof import("../templates/messages/en/browse.json", { with: { type: "json" }});
type Dates = typeof import("../templates/messages/en/dates.json", { with: { type: "json" }});
type Frame = typeof import("../templates/messages/en/frame.json", { with: { type: "json" }});
type Search = typeof import("../templates/messages/en/search.json", { with: { type: "json" }});

type KeysIn<Area extends string, File> = `${Area}.${string & keyof File}`;

/** A message that the interface has: the English files name them all. */
export type MessageKey =
  | KeysIn<"about", About>
  | KeysIn<"article", Article>
  | KeysIn<"browse", Browse>
  | KeysIn<"dates", Dates>
  | KeysIn<"frame", Frame>
  | KeysIn<"search", Search>;

/** What stands in the places of a message, by their names; `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Say a message, its places filled; numbers are written as the language writes them. */
export function say(wording: Wording, key: MessageKey, values: Values = {}): string {
  return formOf(wording, key, values.count).replaceAll(place, (whole, name: string) => {
    const value = values[name];
    return typeof value === "number" ? figure(wording, value) : (value ?? whole);
  });
}

/** What stands in a place, or is made of the words between `<name>` and `</name>`. */
export type Filler<Node> = string | number | Node | ((words: string) => Node);

/** Say a message with more than text in its places, such as links: its pieces in their order. */
export function sayParts<Node extends object>(
  wording: Wording,
  key: MessageKey,
  fillers: Readonly<Record<string, Filler<Node>>>,
): (string | Node)[] {
  const count = fillers.count;
  const form = formOf(wording, key, typeof count === "number" ? count : undefined);
  const pieces: (string | Node)[] = [];
  let end = 0;
  for (const { 0: whole, 1: name, 2: tag, 3: words = "", index } of form.matchAll(placeOrTag)) {
    pieces.push(form.slice(end, index));
    const filler = fillers[name ?? tag ?? ""];
    if (typeof filler === "number") pieces.push(figure(wording, filler));
    else if (typeof filler === "function") pieces.push(filler(words));
    else pieces.push(filler ?? whole);
    end = index + whole.length;
  }
  return [...pieces, form.slice(end)].filter((piece) => piece !== "");
}

/** Write a number as the readers of a language do: `5,375`. */
export function figure(
  { language, numerals }: Pick<Wording, "language" | "numerals">,
  count: number,
): string {
  if (numerals && Number.isInteger(count) && count >= 0) return writeWhole(numerals, count);
  return numberFormat(language).format(count);
}

const place = /\{(\w+)\}/g;
const placeOrTag = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/g;

function formOf({ language, messages }: Wording, key: MessageKey, count: unknown): string {
  const message = messages[key] ?? key;
  if (typeof message === "string") return message;
  const category = typeof count === "number" ? pluralRules(language).select(count) : "other";
  return message[category] ?? message.other ?? key;
}

const numberFormat = once((language) => new Intl.NumberFormat(language));
const pluralRules = once((language) => new Intl.PluralRules(language));

/** Make something for each language once: that takes a hundred times as long as using it. */
function once<Tool>(make: (language: string) => Tool): (language: string) => Tool {
  const remembered = new Map<string, Tool>();
  return (language) => {
    const tool = remembered.get(language) ?? make(language);
    remembered.set(language, tool);
    return tool;
  };
}
