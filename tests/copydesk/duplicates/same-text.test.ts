import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { compareTexts } from "../../../src/copydesk/duplicates/compare-texts.ts";
import { isSameText } from "../../../src/copydesk/duplicates/same-text.ts";
import { openSignatureIndex } from "../../../src/copydesk/duplicates/signature-index.ts";
import { keysOfPrint, printOf } from "../../../src/copydesk/duplicates/text-print.ts";
import type { Article } from "../../../src/types.ts";
import { blankArticle } from "../../support/blank-article.ts";
import { processorTime } from "../../support/processor-time.ts";
import { repositoryFolder } from "../../support/repository-folder.ts";
import { fillIn, forms } from "./forms.ts";
import { makeNotices, reprints } from "./notices.ts";

function areSame(one: Partial<Article>, other: Partial<Article>): boolean {
  const [here, there] = [printOf({ ...blankArticle, ...one }), printOf({ ...blankArticle, ...other })];
  const forth = isSameText(here, there, compareTexts(here, there));
  expect(isSameText(there, here, compareTexts(there, here)), "either way").toBe(forth);
  return forth;
}

describe("two reports made from one form are two articles", () => {
  for (const [name, { headline, words, first, second }] of Object.entries(forms)) {
    const [one, other] = [fillIn(words, first), fillIn(words, second)];
    test(name, () => {
      for (const place of [{}, { date: "2014-05-03" }, { url: "https://a.example/daily" }]) {
        const title = headline;
        expect(
          areSame({ ...place, title, body: one }, { ...place, title, body: other }),
          JSON.stringify(place),
        ).toBe(false);
        expect(areSame({ ...place, title, body: one }, { ...place, title, body: one })).toBe(true);
      }
    });
  }
});

describe("short notices that are made from one form", () => {
  const notices = makeNotices().map(({ headline: title, text: body, date }) => ({
    title,
    body,
    ...(date ? { date } : {}),
  }));

  test("are as many articles, dated or not, under whatever headline and address", () => {
    const changes: readonly Partial<Article>[] = [
      {},
      { title: "Notice", url: "https://a.example/" },
      { title: "Notice" },
      { date: "1990" },
    ];
    for (const change of changes) {
      const prints = notices.map((each) => printOf({ ...blankArticle, ...each, ...change }));
      const merged = prints.flatMap((print, at) =>
        prints
          .slice(at + 1)
          .filter((other) => isSameText(print, other, compareTexts(print, other)))
          .map((other) => [at, prints.indexOf(other)]),
      );
      expect(merged, JSON.stringify(change)).toEqual([]);
    }
  });

  for (const [how, reprint] of Object.entries(reprints))
    test(`are the same when they are printed again ${how}`, () => {
      // Fewer than fifty words are only the same under the same headline.
      const long = notices.filter(({ body }) => body.split(/\s+/).length > 55);
      const found = long.filter((notice) =>
        areSame(notice, { title: "From elsewhere", date: "1999-12-31", body: reprint(notice.body) }),
      );
      expect(long.length).toBeGreaterThan(40);
      expect(found.length).toBeGreaterThanOrEqual(0.95 * long.length);
    });
});

test("a longer text is one with its shortened form, but not with another that has words in the place of its own", () => {
  const sentence = stories.English.split(/(?<=\.)\s/);
  const long = [
    ...sentence,
    "The council meets on Thursday to talk about the other wooden buildings along the quay, of which there are eleven, most of them older than the railway and none of them insured by its owners.",
    "The pilots have asked for a second fire engine since last winter, and the harbour office has put the money aside, but no shed has been found in which it could stand.",
    "Work at the northern quay goes on as before, and the ferry to the islands sails at its usual hours.",
  ];
  const one = { title: "Fire on the quay", date: "1990-05-03", body: long.join(" ") };
  const shorter = { title: "Warehouse lost", date: "1990-05-05", body: long.toSpliced(2, 1).join(" ") };
  const other = { ...shorter, body: one.body.replace("warehouse", "granary").replace("watchman", "tenant") };
  expect(areSame(one, shorter)).toBe(true);
  expect(areSame(one, other)).toBe(false);
  expect(areSame(one, { ...other, date: one.date })).toBe(true);
  expect(areSame(one, { ...other, title: one.title })).toBe(true);
});

const stories = {
  English:
    "The old warehouse on the eastern quay caught fire shortly after midnight, and by the time that the engines came the roof had fallen in. Three ships that lay alongside were towed out by their own crews. Harbour master Anna Lind said that without the pilots all of them would have been lost. Nobody was hurt, and the police are looking for the watchman, who was seen leaving with a suitcase.",
  Spanish:
    "El viejo almacén del muelle oriental se incendió poco después de la medianoche, y cuando llegaron los bomberos el techo ya se había hundido. Tres barcos amarrados al lado fueron remolcados por sus propias tripulaciones. La capitana del puerto, Anna Lind, dijo que sin los prácticos se habrían perdido todos. Nadie resultó herido, y la policía busca al vigilante, que fue visto salir con una maleta.",
  Russian:
    "Старый склад на восточной набережной загорелся вскоре после полуночи, и к приезду пожарных крыша уже обрушилась. Три судна, стоявшие рядом, были отведены собственными экипажами. Капитан порта Анна Линд сказала, что без лоцманов все они погибли бы. Никто не пострадал, а полиция разыскивает сторожа, которого видели выходящим из боковой двери с чемоданом в руке, и владельца здания, имя которого пока неизвестно никому в городе. Городской совет соберётся в четверг.",
  Chinese:
    "东码头的旧仓库午夜后不久起火，消防车赶到时屋顶已经坍塌。停靠在旁边的三艘船由船员自行拖离。港务长安娜表示，如果没有引航员，所有船只都会被烧毁。没有人受伤，警方正在寻找看守人，有人看到他提着箱子离开。市议会将于周四讨论码头沿线的其他木结构建筑。",
  Arabic:
    "اندلع حريق في المستودع القديم على الرصيف الشرقي بعد منتصف الليل بقليل، وعندما وصلت سيارات الإطفاء كان السقف قد انهار. وسحبت الطواقم ثلاث سفن كانت راسية بجانبه. وقالت مديرة الميناء آنا ليند إنه لولا المرشدون لضاعت كلها. ولم يصب أحد بأذى، وتبحث الشرطة عن الحارس الذي شوهد وهو يغادر حاملا حقيبة، وعن مالك المبنى الذي لا يعرف أحد في المدينة اسمه حتى الآن. ويجتمع مجلس المدينة يوم الخميس.",
};

describe("a reprint is the same text", () => {
  for (const [language, body] of Object.entries(stories)) {
    test(`in ${language}, under another headline, with another's lines around it, and without its end`, () => {
      const sentences = body.split(/(?<=[.。])\s*/u);
      const shorter = sentences.slice(0, -1).join(language === "Chinese" ? "" : " ");
      const framed = `LONDON (Press Union) — A report by our own correspondent\n\n${body}\n\nAll rights reserved by the Press Union.`;
      expect(areSame({ title: "One", body }, { title: "Another", body: framed })).toBe(true);
      expect(areSame({ title: "One", body: shorter }, { title: "Another", body: framed })).toBe(true);
      expect(areSame({ title: "One", body }, { title: "Another", body: body.toUpperCase() })).toBe(true);
      for (const [other, words] of Object.entries(stories)) {
        if (other !== language)
          expect(areSame({ title: "One", body }, { title: "One", body: words })).toBe(false);
      }
    });
  }

  test("with links and emphasis, which are no words", () => {
    const body = stories.English;
    const marked = body.replace("Anna Lind", "[**Anna Lind**](https://a.example/people/anna-lind?from=42)");
    const likeness = compareTexts(
      printOf({ ...blankArticle, body }),
      printOf({ ...blankArticle, body: marked }),
    );
    expect([likeness.similarity, likeness.replaced]).toEqual([1, 0]);
  });

  test("but a few sentences are, only word for word and under the same headline", () => {
    const body = "The bridge is closed until Friday.";
    expect(areSame({ title: "Bridge closed", body }, { title: "Bridge closed", body })).toBe(true);
    expect(areSame({ title: "Bridge closed", body }, { title: "Ferry full", body })).toBe(false);
    expect(
      areSame(
        { title: "Bridge closed", body },
        { title: "Bridge closed", body: body.replace("Friday", "Sunday") },
      ),
    ).toBe(false);
    expect(
      areSame(
        { title: "Bridge closed", body, date: "2014-05-03" },
        { title: "Bridge closed", body, date: "2014-06-03" },
      ),
    ).toBe(false);
    expect(areSame({ title: "No words", body: "" }, { title: "No words", body: "" })).toBe(false);
  });

  test("but parts of a series are not, nor two items of one file that are much alike", () => {
    const one = `${stories.English} The council meets on Thursday to talk about the other wooden buildings along the quay, of which there are eleven, most of them older than the railway. The ferry to the islands, which has to pass close by the burning quay, is to sail at its usual hours all the same.`;
    const other = one.replace("Three ships that lay", "Some boats lying");
    expect(areSame({ title: "Fire, part 1", body: one }, { title: "Fire, part 2", body: other })).toBe(false);
    const source = (item: string) => ({ file: "feed.xml", item, sha256: "0".repeat(64), format: "rss" });
    expect(
      areSame(
        { title: "One", body: one, source: source("1") },
        { title: "Two", body: other, source: source("2") },
      ),
    ).toBe(false);
    expect(areSame({ title: "One", body: one, source: source("1") }, { title: "Two", body: other })).toBe(
      true,
    );
  });

  test("and its summary is part of it where the address says so", () => {
    const [summary = ""] = stories.English.split(/(?<=\.)\s/);
    const url = "https://a.example/fire";
    expect(
      areSame(
        { title: "Fire", body: stories.English, url },
        { title: "Blaze", body: summary, url: "http://www.a.example/fire/" },
      ),
    ).toBe(true);
    expect(areSame({ title: "Fire", body: stories.English, url }, { title: "Blaze", body: summary })).toBe(
      false,
    );
  });
});

test("hostile texts are compared in no time", () => {
  const texts = [
    "](".repeat(50_000),
    "<a:".repeat(50_000),
    "a ".repeat(100_000),
    "字".repeat(100_000),
    "\u0301".repeat(50_000),
  ];
  const start = processorTime();
  for (const body of texts)
    expect(
      compareTexts(printOf({ ...blankArticle, body }), printOf({ ...blankArticle, body })).otherFigures,
    ).toBe(0);
  expect(processorTime() - start).toBeLessThan(5_000);
});

const folder = join(repositoryFolder, "../shared/corpora/wikinews-en");

describe.skipIf(!existsSync(folder))("on real news", () => {
  const files = ["wikinews_2019.csv", "wikinews_2020.csv"];
  const rows = () =>
    files.flatMap((file): Record<string, string>[] =>
      parse(readFileSync(join(folder, file)), { columns: true }),
    );
  const articles = () =>
    rows().map(
      ({ title = "", text = "", date = "", url = "" }): Article => ({
        ...blankArticle,
        title,
        date,
        url,
        body: text,
      }),
    );

  /** The articles that are more than a line, as they are compared. */
  const long = () => articles().filter(({ body }) => body.split(/\s+/).length > 60);

  test("no two articles are taken for one", () => {
    const index = openSignatureIndex();
    const prints = long().map(printOf);
    const alike = prints.flatMap((print) => {
      const { signature, own } = keysOfPrint(print);
      const others = [...index.candidates(signature, own)].flatMap((at) => prints[at] ?? []);
      index.add(signature, own);
      return others
        .filter((other) => isSameText(print, other, compareTexts(print, other)))
        .map(({ url }) => [print.url, url]);
    });
    expect(alike).toEqual([]);
  });

  const edits: Readonly<Record<string, (body: string) => string>> = {
    "an agency's lines around it": (body) =>
      `LONDON (Press Union) - By a reporter\n\n${body}\n\nAll rights reserved.`,
    "two fifths of its paragraphs cut": (body) => {
      const paragraphs = body.split(/\n\s*\n/);
      return paragraphs.slice(0, Math.ceil(paragraphs.length * 0.6)).join("\n\n");
    },
    "every twentieth word another": (body) =>
      body
        .split(" ")
        .map((word, at) => (at % 20 === 19 ? "moreover" : word))
        .join(" "),
  };

  for (const [edit, change] of Object.entries(edits)) {
    test(`98 of 100 copies are found under another headline, with ${edit}`, () => {
      const index = openSignatureIndex();
      const all = long();
      const prints = all.map(printOf);
      for (const { signature, own } of prints.map(keysOfPrint)) index.add(signature, own);
      const found = prints.filter((print, at) => {
        const copy = printOf({
          ...blankArticle,
          title: "Another headline",
          body: change(all[at]?.body ?? ""),
        });
        const { signature, own } = keysOfPrint(copy);
        return index.candidates(signature, own).has(at) && isSameText(copy, print, compareTexts(copy, print));
      });
      expect(found.length / all.length).toBeGreaterThanOrEqual(0.98);
    });
  }
});
