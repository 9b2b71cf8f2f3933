import type { ArticlePage } from "../../src/types.ts";

/** Characters that the Markdown renderer writes as references in text. */
const references: Readonly<Record<string, string>> = { "&#x26;": "&", "&#x3C;": "<", "&#x3E;": ">" };

/**
 * Take the first paragraphs of an article as plain text, whole ones only.
 *
 * @param most stop before the text is longer than this, in characters; the first paragraph always counts
 */
export function opening({ html }: ArticlePage, most: number): readonly string[] {
  const taken: string[] = [];
  let length = 0;
  for (const [, inner = ""] of html.matchAll(/<p(?: id="[^"]*")?>(.*?)<\/p>/gs)) {
    const text = plainText(inner);
    length += text.length;
    if (taken.length > 0 && length > most) break;
    if (text !== "") taken.push(text);
  }
  return taken;
}

/** The numbers of notes lead nowhere outside the article. */
function plainText(html: string): string {
  return html
    .replaceAll(/<sup>.*?<\/sup>/gs, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#x(?:26|3C|3E);/g, (reference) => references[reference] ?? reference)
    .trim();
}
