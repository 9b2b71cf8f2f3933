import type { Picture } from "../../types.ts";
import { attempt } from "../attempt.ts";
import { wordsOfFragment } from "../html-fragment.ts";
import type { StoredOriginal } from "../stored-original.ts";
import type { ExportText } from "./export-text.ts";
import { childrenOf, fieldOf, parseElement, type XmlElement } from "./parse-element.ts";
import { splitItems } from "./split-items.ts";

/** A picture of the site's own: its words, and where it was. */
export interface Attachment {
  readonly picture: Picture;
  readonly address?: string;
}

/** Gather the attachments of an export, by their ids. What is wrong with an item is told where the posts are read. */
export async function findAttachments(
  original: StoredOriginal,
  text: ExportText,
): Promise<ReadonlyMap<string, Attachment>> {
  const found = new Map<string, Attachment>();
  for await (const stretch of splitItems(original.open())) {
    // To parse every item twice would take twice the time.
    const mayBeOne = "bytes" in stretch && stretch.kind === "item" && mentions(stretch.bytes, "attachment");
    const element = mayBeOne ? attempt(() => parseElement(text(stretch.bytes))) : undefined;
    if (!element || fieldOf(element, "wp:post_type") !== "attachment") continue;
    const id = fieldOf(element, "wp:post_id");
    if (id !== undefined) found.set(id, attachmentOf(element));
  }
  return found;
}

function mentions(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word);
}

/** Read an attachment: its caption, and the words that stand for the picture. */
function attachmentOf(element: XmlElement): Attachment {
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
