import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchIndex } from "../../src/reader/search-index.ts";
import { noFilters } from "../../src/reader/search-state.ts";
import { answerTo } from "./answer-to.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";

/** What is marked of the texts found. */
async function markedBy(index: SearchIndex, text: string): Promise<string[]> {
  const state = { text: `${text} `, filters: noFilters };
  const { results } = await answerTo(index, state, { prefix: "/archive/", topics: {}, language: "en" });
  const parts = results.flatMap(({ excerpt }) => excerpt);
  return parts.filter(({ isMarked }) => isMarked).map((part) => part.text);
}

/** Language, text of the article, what is asked, and what is marked of the text. */
const table: readonly [string, string, string, readonly string[]][] = [
  ["zh", "今天天气很好。", "天气", ["天气"]],
  ["zh", "今天天气很好。", "天气 今天", ["今天天气"]],
  ["ja", "今日は天気がよい。", "天気", ["天気"]],
  ["ja", "ガラスのカード", "カラス", []],
  ["th", "หนังสือพิมพ์ไทยรายวัน", "พิมพ์", ["พิมพ์"]],
  ["de", "Die Häuser am Fluß wurden überflutet.", "haus", ["Häuser"]],
  ["de", "Die Häuser am Fluß wurden überflutet.", "hauser FLUSS", ["Häuser", "Fluß"]],
  ["fr", "Les élèves étaient là.", "élève", ["élèves"]],
  ["fa", "گزارش‌های تازه از ایران رسید.", "ايران", ["ایران"]],
  ["fa", "گزارش‌های تازه از ایران رسید.", "گزارشهای", ["گزارش‌های"]],
  ["fa", "گزارش‌های تازه از ایران رسید.", "گزارش های", ["گزارش‌های"]],
  ["fa", "گزارش های تازه", "گزارش‌های", ["گزارش", "های"]],
  ["fa", "سال ۱۴۰۲", "1402", ["۱۴۰۲"]],
  ["ar", "في المَدْرَسة الكبيرة", "المدرسه", ["المَدْرَسة"]],
  ["ar", "أخبـــار إيران", "اخبار ايران", ["أخبـــار", "إيران"]],
  ["he", "שָׁלוֹם לְכֻלָּם", "שלום", ["שָׁלוֹם"]],
  ["tr", "İstanbul'da ışık", "istanbul isik", ["İstanbul'da", "ışık"]],
  ["pl", "Łódź płonie", "lodz plonie", ["Łódź", "płonie"]],
  ["el", "Ο κόσμος άλλαξε.", "ΚΟΣΜΟΣ", ["κόσμος"]],
  ["ru", "Сообщения о Горбачёве из Москвы.", "сообщение горбачеве", ["Сообщения", "Горбачёве"]],
  ["hi", "हिन्दी में समाचार", "हिन्दी", ["हिन्दी"]],
  ["hi", "हिन्दी में समाचार", "हिन्दा", []],
  ["ko", "서울에서 열린", "서울에서", ["서울에서"]],
];

describe("a word is found in its own language, whatever its ending and marks", () => {
  test.each(table)("%s: %s (%s)", async (language, body, text, marked) => {
    const archive = await openArchive([{ title: "x", body }], { language });
    const found = await markedBy(archive.index, text);
    await archive.close();
    expect(found).toEqual(marked);
  });
});

describe("in an archive in English, an article in another language is found by", () => {
  let archive: OpenArchive;
  beforeAll(async () => {
    const bodies = [...new Set(table.map(([, body]) => body))];
    archive = await openArchive([
      { title: "x", body: "An article in English." },
      ...bodies.map((body) => ({
        title: "x",
        body,
        lang: table.find(([, its]) => its === body)?.[0] ?? "en",
      })),
    ]);
  });
  afterAll(() => archive.close());

  /** Words in other forms than they stand in are found where the archive is in their language. */
  const elsewhere = new Set(["haus", "élève", "сообщение горбачеве", "istanbul isik"]);
  const forms: readonly [string, readonly string[]][] = table.flatMap(([, , text, marked]) =>
    elsewhere.has(text) || marked.length === 0 ? [] : [[text, marked] as const],
  );
  test.each(forms)("%s", async (text, marked) => {
    expect(await markedBy(archive.index, text)).toEqual(expect.arrayContaining([...marked]));
  });
});
