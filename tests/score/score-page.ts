import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { plainText } from "../../src/articles/markdown.ts";
import { decodePage } from "../../src/originals/web-page/decode-page.ts";
import { webPageReader } from "../../src/originals/web-page/read-web-page.ts";
import type { Draft } from "../../src/types.ts";
import { type Check, check, isNear } from "./checks.ts";
import type { PageCase } from "./page-cases.ts";
import { isSameTitle, shownTitle } from "./shown-title.ts";

/** How one page was read. */
export interface PageScore {
  readonly isRead: boolean;
  readonly checks: readonly Check[];
  /** Where the truth holds the text. */
  readonly bodyF1?: number;
  /** Of processor time. */
  readonly milliseconds: number;
}

/** Read a page and compare: titles but for case, blanks and forms of quotation marks, dates to a day either way (the truth is in UTC). */
export async function scorePage(page: PageCase): Promise<PageScore> {
  const sha256 = createHash("sha256").update(page.bytes).digest("hex");
  const before = process.cpuUsage();
  const reading = await webPageReader.read(
    { file: page.name, bytes: page.bytes, sha256 },
    { timeZone: "UTC" },
  );
  const { user, system } = process.cpuUsage(before);
  const [draft] = reading.value.drafts;
  const text = draft ? textOf(draft.body) : "";
  const bodyF1 =
    page.body === undefined ? undefined : bodyScore(text, draft?.standfirst?.text, textOfHtml(page.body));
  return {
    isRead: draft !== undefined,
    checks: [...compare(page, draft, text), ...bodyCheck(page.name, bodyF1)],
    ...(bodyF1 === undefined ? {} : { bodyF1 }),
    milliseconds: (user + system) / 1000,
  };
}

/** A standfirst that the truth has in its text counts as text: the page's readers see it there too. */
function bodyScore(text: string, standfirst: string | undefined, truth: string): number {
  const isInTruth = standfirst !== undefined && folded(truth).includes(folded(standfirst));
  return gramF1(isInTruth ? `${standfirst}\n${text}` : text, truth);
}

function bodyCheck(name: string, bodyF1: number | undefined): Check[] {
  return bodyF1 === undefined
    ? []
    : check(name, "body F1 at least 0.95", 0.95, bodyF1.toFixed(3), bodyF1 >= 0.95);
}

function compare(page: PageCase, draft: Draft | undefined, text: string): Check[] {
  const { name } = page;
  const title = draft?.title?.text;
  const date = draft?.date?.edtf;
  const authors = draft?.authors?.join(", ");
  const shown = page.title ? shownTitle(decodePage(page.bytes).text, page.title) : undefined;
  const opening = tokensOf(text).slice(0, 60).join(" ");
  return [
    ...check(name, "title", page.title, title, isSameTitle(title ?? "", page.title ?? "")),
    ...check(name, "title, of pages that show it", shown, title, isSameTitle(title ?? "", shown ?? "")),
    ...check(name, "date, of pages that state one", page.date, date, isNear(date, page.date ?? "")),
    ...check(
      name,
      "author named",
      page.author,
      authors,
      folded(authors ?? "").includes(folded(page.author ?? "")),
    ),
    ...check(name, "first words found", page.firstWords, opening, beginsNear(text, page.firstWords ?? "")),
  ];
}

/** Most of the four-word runs of the first words stand in the text. */
function beginsNear(text: string, words: string): boolean {
  const expected = [...gramsOf(words).keys()];
  const found = gramsOf(text);
  return expected.filter((gram) => found.has(gram)).length * 2 >= expected.length;
}

function folded(text: string): string {
  return tokensOf(text).join("");
}

/** Words; of scripts without spaces, letters. */
function tokensOf(text: string): readonly string[] {
  const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;
  return text.normalize("NFKC").toLowerCase().match(words) ?? [];
}

function gramsOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const grams = new Map<string, number>();
  for (let index = 0; index + 4 <= Math.max(tokens.length, 4); index += 1) {
    const gram = tokens.slice(index, index + 4).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** Harmonic mean of precision and recall of runs of four words. */
function gramF1(found: string, expected: string): number {
  const [a, b] = [gramsOf(found), gramsOf(expected)];
  const total = (grams: Map<string, number>) => [...grams.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [gram, count]) => sum + Math.min(count, b.get(gram) ?? 0), 0);
  return (2 * shared) / (total(a) + total(b));
}

/** The text without what stands for pictures, which the markup's own text does not have either. */
function textOf(body: Root): string {
  const shown = structuredClone(body);
  visit(shown, "image", (node) => {
    node.alt = "";
  });
  return plainText(shown);
}

/** Read straight from the markup, past the program's own conversion. */
function textOfHtml(html: string): string {
  const parted = html.replaceAll(
    /<(?!\/?(?:a|b|i|em|strong|span|u|s|sub|sup|font|abbr|small|code|q)\b)/gi,
    " <",
  );
  return parseHTML(`<html><body>${parted}</body></html>`).document.body.textContent ?? "";
}
