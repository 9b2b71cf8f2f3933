import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/text-file.ts";
import { repositoryFolder } from "../support/repository-folder.ts";
import { indexTexts } from "./index-texts.ts";
import { type DecodedIndex, folded, pagefindsOwn } from "./pagefinds-own.ts";

type Text = readonly (readonly string[])[];

async function expectSame(given: readonly Text[], language: string): Promise<void> {
  // Pagefind leaves out a page without a single word.
  const texts = given.map((text) => [...text.slice(0, 2), [...(text[2] ?? []), "End."]]);
  const [own, pagefinds] = [await indexTexts(texts, language), await pagefindsOwn(texts, language)];
  expect(own.texts.map((text) => ({ ...text, content: folded(text.content) }))).toEqual(pagefinds.texts);
  const words = new Set([...own.words.keys(), ...pagefinds.words.keys()]);
  const differing = [...words].filter(
    (word) => !isDeepStrictEqual(own.words.get(word), pagefinds.words.get(word)),
  );
  const listed = (index: DecodedIndex) => differing.slice(0, 5).map((word) => [word, index.words.get(word)]);
  expect(listed(own)).toEqual(listed(pagefinds));
}

const languages = ["en", "de", "fa", "ar", "zh", "th", "tlh"];

const hostile: readonly Text[] = [
  [["Emoji 👩‍👩‍👧 👍🏽 🇮🇷flag x👋y ❤️ #️⃣ 1️⃣"], ["a"], ["👋👋 wave👋 ©™ ☎"]],
  [["x".repeat(5000)], [], [`${"longer".repeat(400)}-${"tail".repeat(300)}`, "a-".repeat(300)]],
  [["1,000.5 10% 22:30 ½ ² Ⅷ ١٢٣ ۱۴۰۲ 1/2"], ["-1 +2 3e5"], ["2020-05-22/2020-06-10 192X"]],
  [["Москва москвич ΣΊΣΥΦΟΣ İstanbul ıŞIK straße STRASSE"], [], ["ﬁn ﬂow Ǆ ŉ ᾳ ẞ ſ"]],
  [["e\u0301te\u0301 \u0301lone a\u0308\u0323 ñandú Ñ"], [], ["خَبَرٌ مَکتوب ي ك ی ک می‌خواهم"]],
  [
    ["WKWebView iPhone eBay McDonald XMLHttpRequest aB A B"],
    ["OAuth2Token"],
    ["snake_case __init__ a_b_c _"],
  ],
  [["https://example.org/a-b_c?d=e&f=g#h"], [], ["mail@example.org @handle #tag $5 C++ C# .NET"]],
  [["zero\u200Bwidth \u200B x\u200B \u200By"], [], ["soft\u00ADhyphen word\u2060joiner a\u200Db \uFEFFbom"]],
  [["rock'n'roll don't l'été O’Brien ’tis dogs’ ʻokina"], [], ["“quoted” «citer» ‹x› „so“"]],
  [["<script>alert(1)</script> <b>bold</b> &amp; &lt; &#65; &nbsp; a<b>c"], [], ["<!-- no --> ]]> </span>"]],
  [
    ["___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___"],
    [],
    ["___PAGEFIND_ANCHOR___h1:0:x a___PAGEFIND_AUTO_WEIGHT___3 ___"],
  ],
  [
    ["中华人民共和国成立 北京2008年奥运会 cyber攻擊"],
    ["東京タワー"],
    ["หนังสือพิมพ์ไทย ภาษา", "文___PAGEFIND_WEIGHT___9"],
  ],
  [["\u0000 \u0001 a\u0085b c\u00A0d e\u3000f \u2028 \u2029"], [], ["\uD800 \uFFFD \u{10FFFF}"]],
  [[""], [], [" ", "—", "…"]],
];

describe("our index holds what Pagefind's own would of the same words in folded letters", () => {
  test.each(languages)("of hostile texts, in %s", async (language) => {
    await expectSame(hostile, language);
  });

  const corpora = join(repositoryFolder, "..", "shared", "corpora");
  test.skipIf(!existsSync(corpora)).each(languages)("of real articles, in %s", async (language) => {
    const texts = corpusTexts(corpora);
    expect(texts.length).toBeGreaterThan(20);
    await expectSame(texts, language);
  });

  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    fc.constantFrom(
      "-",
      "'",
      "’",
      "_",
      "—",
      ".",
      " ",
      "a",
      "B",
      "é",
      "ß",
      "中",
      "ی",
      "\u200B",
      "\u0301",
      "👋",
      "___",
      "&",
      "<",
    ),
  );
  const block = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  const text = fc.tuple(
    fc.tuple(block),
    fc.array(block, { maxLength: 1 }),
    fc.array(block, { maxLength: 3 }),
  );
  test.each(["en", "zh"])("of any text, in %s", async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (texts) => {
        await expectSame(texts, language);
      }),
      { numRuns: 12 },
    );
  });
});

function corpusTexts(corpora: string): Text[] {
  const entries = readdirSync(corpora, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  return paths.flatMap((path) => {
    const decoded = decodeText(readFileSync(path));
    if (!("text" in decoded) || decoded.text.length > 12_000) return [];
    const [title = "", standfirst = "", ...rest] = decoded.text.split(/\n+/);
    return [[[title], [standfirst], rest]];
  });
}
