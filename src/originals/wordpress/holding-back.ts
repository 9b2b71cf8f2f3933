import { fieldOf, type XmlElement } from "./parse-element.ts";

/** Kinds of items that WordPress itself keeps beside posts, pages and attachments; none of them is an article. */
export const housekeeping: ReadonlySet<string> = new Set([
  "nav_menu_item",
  "revision",
  "custom_css",
  "customize_changeset",
  "oembed_cache",
  "user_request",
  "wp_block",
  "wp_font_face",
  "wp_font_family",
  "wp_global_styles",
  "wp_navigation",
  "wp_template",
  "wp_template_part",
]);

/**
 * Say by which rule an item is no article to publish: its type, its status, or a password. What does not say that it
 * is published is held back.
 *
 * @param withPages whether pages are articles too
 * @returns undefined for a post that is published for everybody
 */
export function ruleAgainst(item: XmlElement, withPages: boolean): string | undefined {
  const type = fieldOf(item, "wp:post_type") ?? "unknown type";
  if (type !== "post" && !(type === "page" && withPages)) return type;
  const status = fieldOf(item, "wp:status") ?? "unknown status";
  if (status !== "publish") return status;
  return fieldOf(item, "wp:post_password") === undefined ? undefined : "password-protected";
}
