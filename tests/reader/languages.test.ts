import { describe, expect, test } from "vitest";
import { noFilters } from "../../src/reader/search-state.ts";
import { answerTo } from "./answer-to.ts";
import { openArchive } from "./open-archive.ts";

/** Language, text of the article, what is asked, and what is marked of the text. */
const table: readonly [string, string, string, readonly string[]][] = [
  ["zh", "今天天气很好。", "天气", ["天气"]],
  ["ja", "今日は天気がよい。", "天気", ["天気"]],
  ["de", "Die Häuser am Fluß wurden überflutet.", "haus", ["Häuser"]],
  ["de", "Die Häuser am Fluß wurden überflutet.", "hauser", ["Häuser"]],
  ["fr", "Les élèves étaient là.", "élève", ["élèves"]],
  ["fa", "گزارش‌های تازه از ایران رسید.", "ايران", ["ایران"]],
  ["el", "Ο κόσμος άλλαξε.", "ΚΟΣΜΟΣ", ["κόσμος"]],
  ["ru", "Сообщения из Москвы.", "сообщение", ["Сообщения"]],
];

describe("a word is found in its own language, whatever its ending and marks", () => {
  test.each(table)("%s: %s (%s)", async (language, body, text, marked) => {
    const archive = await openArchive([{ title: "x", body }], { language });
    const state = { text: `${text} `, filters: noFilters };
    const { results } = await answerTo(archive.index, state, { prefix: "/archive/", topics: {}, language });
    await archive.close();
    const parts = results.flatMap(({ excerpt }) => excerpt);
    expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual(marked);
  });
});
