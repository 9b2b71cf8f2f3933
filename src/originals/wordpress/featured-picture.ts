import type { Picture } from "../../types.ts";
import { wordsOfFragment } from "../html-fragment.ts";
import { childrenOf, fieldOf, type XmlElement } from "./parse-element.ts";

/** A picture of the site's own: its words, and where it was. */
export interface Attachment {
  readonly picture: Picture;
  readonly address?: string;
}

/** Read an attachment: its caption, and the words that stand for the picture. */
export function attachmentOf(element: XmlElement): Attachment {
  const caption = wordsOfFragment(fieldOf(element, "excerpt:encoded") ?? "");
  const alt = wordsOfFragment(metaOf(element, "_wp_attachment_image_alt") ?? "");
  const address = fieldOf(element, "wp:attachment_url");
  return {
    picture: { ...(caption === "" ? {} : { caption }), ...(alt === "" ? {} : { alt }) },
    ...(address === undefined ? {} : { address }),
  };
}

/** Id of the attachment that is shown above a post. */
export function thumbnailOf(element: XmlElement): string | undefined {
  return metaOf(element, "_thumbnail_id");
}

function metaOf(element: XmlElement, key: string): string | undefined {
  const meta = childrenOf(element, "wp:postmeta").find((each) => fieldOf(each, "wp:meta_key") === key);
  return meta && fieldOf(meta, "wp:meta_value");
}
