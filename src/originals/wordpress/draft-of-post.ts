import type { Root } from "mdast";
import { address as siteAddress } from "../../settings/fields.ts";
import type { Draft, Passage } from "../../types.ts";
import type { DateReading } from "../date-value.ts";
import { readFragment, wordsOfFragment } from "../html-fragment.ts";
import { type DateParts, readFirstStated } from "../stated-date.ts";
import type { Channel } from "./channel.ts";
import { divideParagraphs } from "./paragraphs.ts";
import { childrenOf, fieldOf, type XmlElement } from "./parse-element.ts";
import { readShortcodes, type ShortcodeReading } from "./shortcodes.ts";

/** An item of an export with what is needed to place it. */
export interface PostItem {
  readonly element: XmlElement;
  /** The item's own markup. */
  readonly xml: string;
  /** Line of the file on which it begins. */
  readonly line: number;
}

/** What a post becomes, apart from its source and its picture. */
export type PostDraft = Omit<Draft, "source" | "picture">;

/** A post, read, and the shortcodes that stay in its text, at lines of the file. */
export interface PostReading {
  readonly draft: PostDraft;
  readonly kept: ShortcodeReading["kept"];
}

/** Make a draft of a published post. */
export function draftOfPost(post: PostItem, channel: Channel, reading: DateReading): PostReading {
  const { element } = post;
  const url = webAddressOf(fieldOf(element, "link"));
  const firstLine = lineOf(post, "content:encoded");
  const content = childrenOf(element, "content:encoded")[0]?.text ?? "";
  const { html, kept } = readShortcodes(content);
  const title = passageOf(post, "title");
  const standfirst = passageOf(post, "excerpt:encoded");
  const alias = aliasOf(url, channel);
  return {
    draft: {
      ...(title ? { title } : {}),
      ...(standfirst ? { standfirst } : {}),
      ...dateOf(element, { ...reading, language: channel.language }),
      ...authorsOf(element, channel),
      ...(channel.title === undefined ? {} : { publication: channel.title }),
      ...(channel.language === undefined ? {} : { lang: channel.language }),
      ...(url === undefined ? {} : { url }),
      categories: categoriesOf(element),
      aliases: alias === undefined ? [] : [alias],
      body: bodyOf(html, { base: url ?? webAddressOf(channel.address), line: firstLine }),
    },
    kept: kept.map(({ name, line }) => ({ name, line: firstLine + line })),
  };
}

function bodyOf(html: string, { base, line }: { base: string | undefined; line: number }): Root {
  return readFragment(html, { ...(base === undefined ? {} : { base }), line, prepare: divideParagraphs });
}

/** Line of the file on which a field of the item begins. */
function lineOf({ xml, line }: PostItem, name: string): number {
  const place = xml.indexOf(`<${name}`);
  return place === -1 ? line : line + xml.slice(0, place).split("\n").length - 1;
}

function passageOf(post: PostItem, name: string): Passage | undefined {
  const text = wordsOfFragment(fieldOf(post.element, name) ?? "");
  return text === "" ? undefined : { text, line: lineOf(post, name) };
}

/** Dates of the export, the most trusted first: on the site's own clock, in UTC, and in the form of feeds. */
const dateFields = ["wp:post_date", "wp:post_date_gmt", "pubDate"];

function dateOf(element: XmlElement, reading: DateReading): DateParts {
  const fields = dateFields.flatMap((name) => {
    const stated = fieldOf(element, name) ?? "";
    if (stated.startsWith("0000") || stated === "") return [];
    const value = name === "wp:post_date_gmt" ? `${stated}Z` : stated;
    return [{ value, basis: `${name} of the WordPress export`, kin: [] }];
  });
  return readFirstStated(fields, reading);
}

function authorsOf(element: XmlElement, { authors }: Channel): Pick<Draft, "authors"> {
  const login = fieldOf(element, "dc:creator");
  return login === undefined ? {} : { authors: [authors.get(login) ?? login] };
}

/** What WordPress files a post under, and no more: formats of posts and their like are left out. */
const categoryDomains = new Set(["category", "post_tag", "tag"]);

function categoriesOf(element: XmlElement): string[] {
  const names = childrenOf(element, "category")
    .filter(({ attributes }) => categoryDomains.has(attributes.get("domain") ?? "category"))
    .map(({ text }) => wordsOfFragment(text));
  return [...new Set(names)].filter((name) => name !== "");
}

function webAddressOf(stated: string | undefined): string | undefined {
  if (stated === undefined || !URL.canParse(stated)) return undefined;
  const { href, protocol } = new URL(stated);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** The path of the old address, where it is one on the site's own host that tells the post from others. */
function aliasOf(url: string | undefined, channel: Channel): string | undefined {
  const site = webAddressOf(channel.address);
  if (url === undefined || site === undefined) return undefined;
  const { hostname, pathname, search } = new URL(url);
  if (hostname !== new URL(site).hostname || pathname === "/" || search !== "") return undefined;
  return siteAddress.safeParse(pathname).success ? pathname : undefined;
}
