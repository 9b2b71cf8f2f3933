import { readLanguage } from "../stated-language.ts";
import { childrenOf, fieldOf, parseElement } from "./parse-element.ts";

/** What an export says of the site as a whole. */
export interface Channel {
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Address of the site. */
  readonly address?: string;
  /** Display names by the names that authors sign in with. */
  readonly authors: ReadonlyMap<string, string>;
}

/** Read the channel's own fields, which stand before the first item. */
export function readChannel(text: string): Channel {
  const start = /<channel[^>]*>/i.exec(text);
  if (!start) return { authors: new Map() };
  const fields = text.slice(start.index + start[0].length).replace(/<\/channel>[\s\S]*$/i, "");
  const channel = parseElement(`<channel>${fields}</channel>`);
  const authors = childrenOf(channel, "wp:author").flatMap((author) => {
    const login = fieldOf(author, "wp:author_login");
    const name = fieldOf(author, "wp:author_display_name");
    return login === undefined || name === undefined ? [] : [[login, name] as const];
  });
  const title = fieldOf(channel, "title");
  const language = readLanguage(fieldOf(channel, "language"));
  const address = fieldOf(channel, "wp:base_blog_url") ?? fieldOf(channel, "link");
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(address === undefined ? {} : { address }),
    authors: new Map(authors),
  };
}
