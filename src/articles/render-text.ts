import type { RenderedText } from "./markdown.ts";
import { renderPlainParagraphs } from "./plain-paragraphs.ts";

/**
 * Render the text of an article file, as `renderMarkdown` does. The Markdown processor is loaded when the first text
 * needs it, which takes longer than rendering a hundred of them.
 *
 * @param prefix path of the site's root, with a slash at both ends
 */
export async function renderText(markdown: string, prefix: string): Promise<RenderedText> {
  const plain = renderPlainParagraphs(markdown);
  if (plain) return plain;
  const { processMarkdown } = await import("./markdown.ts");
  return processMarkdown(markdown, prefix);
}
