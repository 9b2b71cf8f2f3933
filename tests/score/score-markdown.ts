import { parseHTML } from "linkedom";
import { z } from "zod";
import { renderMarkdown } from "../../src/articles/markdown.ts";
import { type Check, check, type FormatScore, lettersOnly } from "./checks.ts";
import { jsonIn } from "./json-in.ts";

const examples = z
  .array(z.object({ markdown: z.string(), html: z.string(), example: z.number() }).loose())
  .min(1);

/** Elements that a text is made of; what is beside them, such as raw HTML, is shown as text by rule. */
const blocks = "p, li, blockquote, pre, table, td, th, h1, h2, h3, h4, h5, h6, em, strong, code, a";

/** Score the examples of a specification of Markdown: the words, and how many elements of each kind they stand in. */
export async function scoreMarkdown(files: readonly string[]): Promise<FormatScore | undefined> {
  const cases = files.flatMap((file) => {
    const { data = [] } = examples.safeParse(jsonIn(file));
    return data.filter(({ markdown, html }) => !rawHtml.test(markdown) && !hasOtherTags(html));
  });
  if (cases.length === 0) return undefined;
  const checks: Check[] = cases.flatMap(({ markdown, html, example }) => {
    const found = shapeOf(renderMarkdown(markdown, "/").html);
    const expected = shapeOf(html);
    return check(`example ${example}`, "words and elements", expected, found, found === expected);
  });
  return { heading: `Markdown: ${cases.length} examples without raw HTML and pictures`, checks };
}

const known =
  /^\/?(?:p|li|ul|ol|blockquote|pre|table|thead|tbody|tr|td|th|h[1-6]|em|strong|code|a|hr|br|del)\b/;

const rawHtml = /<\/?[a-z][\w-]*[\s/>]/i;

function hasOtherTags(html: string): boolean {
  return [...html.matchAll(/<([^<>]*)/g)].some(([, tag = ""]) => !known.test(tag));
}

/** Headings count as one kind: the headline of a page is its only one of the first rank. */
function shapeOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const names = [...document.querySelectorAll(blocks)].map(({ localName }) =>
    localName.replace(/^h\d$/, "h"),
  );
  return `${names.toSorted((a, b) => (a < b ? -1 : 1)).join(" ")}: ${lettersOnly(document.body.textContent)}`;
}
