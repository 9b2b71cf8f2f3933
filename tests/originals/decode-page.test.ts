import { describe, expect, test } from "vitest";
import { readDrafts } from "../../src/originals/readers.ts";
import { decodePage } from "../../src/originals/web-page/decode-page.ts";
import { encodeAs } from "./encode-as.ts";

const sentences: readonly (readonly [encoding: string, text: string])[] = [
  [
    "windows-1252",
    "Der Bürgermeister erklärte am Montag, dass die Brücke über den Fluss für zwei Jahre geschlossen bleibt. „Das ist schlimm“, sagte er.",
  ],
  [
    "windows-1251",
    "Мэр города сообщил в понедельник, что мост через реку будет закрыт на два года. Ремонт обойдётся в двенадцать миллионов рублей.",
  ],
  [
    "koi8-r",
    "Мэр города сообщил в понедельник, что мост через реку будет закрыт на два года. Ремонт обойдётся в двенадцать миллионов рублей.",
  ],
  [
    "windows-1256",
    "أعلن رئيس البلدية يوم الاثنين أن الجسر فوق النهر سيبقى مغلقا لمدة عامين. وقال إن تكلفة الإصلاح ستبلغ اثني عشر مليون دينار.",
  ],
  [
    "windows-1255",
    "ראש העיר הודיע ביום שני כי הגשר מעל הנהר יישאר סגור במשך שנתיים. עלות השיפוץ מוערכת בשנים עשר מיליון שקלים.",
  ],
  [
    "shift_jis",
    "市長は月曜日、川に架かる橋を二年間閉鎖すると発表した。修理には十二億円かかる見込みだという。住民は不便を訴えている。",
  ],
  [
    "euc-jp",
    "市長は月曜日、川に架かる橋を二年間閉鎖すると発表した。修理には十二億円かかる見込みだという。住民は不便を訴えている。",
  ],
  [
    "gb18030",
    "市长星期一宣布,河上的大桥将关闭两年。维修费用预计为一千二百万元,附近居民表示十分不便。记者从市政府获悉。",
  ],
  [
    "big5",
    "市長星期一宣布,河上的大橋將關閉兩年。維修費用預計為一千二百萬元,附近居民表示十分不便。記者從市政府獲悉。",
  ],
  [
    "euc-kr",
    "시장은 월요일 강을 가로지르는 다리를 이 년 동안 폐쇄한다고 발표했다. 수리비는 백이십억 원으로 예상된다고 시 관계자가 말했다.",
  ],
  [
    "windows-1250",
    "Prezydent miasta poinformował w poniedziałek, że most przez rzekę będzie zamknięty przez dwa lata. „Naprawa będzie kosztować dwanaście milionów”, powiedział śmiało.",
  ],
  [
    "windows-1253",
    "Ο δήμαρχος ανακοίνωσε τη Δευτέρα ότι η γέφυρα πάνω από τον ποταμό θα μείνει κλειστή για δύο χρόνια. Άρα το κόστος είναι μεγάλο.",
  ],
  [
    "iso-8859-7",
    "Ο δήμαρχος ανακοίνωσε τη Δευτέρα ότι η γέφυρα πάνω από τον ποταμό θα μείνει κλειστή για δύο χρόνια. Άρα το κόστος είναι μεγάλο.",
  ],
];

const menu = Array.from(
  { length: 80 },
  (_, n) => `<li class="menu-item"><a href="/section/${n}">${n}</a></li>`,
);
const pageOf = (text: string, head = "") =>
  `<!DOCTYPE html><html><head>${head}<title>x</title><script>var menu = "${"hover ".repeat(200)}";</script></head><body><ul>${menu.join("")}</ul><div class="story"><h1>${text.slice(0, 20)}</h1><p>${text} ${text} ${text}</p></div></body></html>`;

describe.each(sentences)("a page in %s", (encoding, text) => {
  test("is told by its words where it states nothing", () => {
    const html = pageOf(text);
    const decoded = decodePage(encodeAs(encoding, html));
    expect(decoded.text).toBe(html);
    expect(decoded.detected).toBeDefined();
  });

  test("and where it states UTF-8, which it is not", () => {
    const html = pageOf(text, '<meta charset="utf-8">');
    expect(decodePage(encodeAs(encoding, html)).text).toBe(html);
  });

  test("and is taken at its word without asking where it states the encoding", () => {
    const html = pageOf(
      text,
      `<meta http-equiv="Content-Type" content="text/html; charset=${encoding.toUpperCase()}">`,
    );
    expect(decodePage(encodeAs(encoding, html))).toEqual({ text: html });
  });
});

const [, russian = ""] = sentences[1] ?? [];

test("Unicode is told by its mark or by its bytes, whatever the page states", () => {
  const html = pageOf(russian, '<meta charset="iso-8859-1">');
  for (const bytes of [
    Buffer.from(html),
    Buffer.from(`\ufeff${html}`),
    Buffer.from(`\ufeff${html}`, "utf16le"),
  ]) {
    expect(decodePage(bytes)).toEqual({ text: html });
  }
});

test("Japanese that shifts between sets of ASCII is read", () => {
  const jis = Buffer.from(`<html><body><p>\u001b$B;TD9$O7nMKF|!"6d$rJD:?$9$k\u001b(B</p>`, "latin1");
  expect(decodePage(jis).text).toContain("市長は月曜日");
});

test("a few damaged bytes make no other encoding of a page in UTF-8", () => {
  const bytes = Buffer.concat([Buffer.from(pageOf(russian)), Buffer.from([0xd0, 0x3c])]);
  expect(decodePage(bytes).text.startsWith(pageOf(russian))).toBe(true);
});

test("a person is told what was detected, and their word counts for more", async () => {
  const bytes = encodeAs("koi8-r", pageOf(russian));
  const original = { file: "a.html", bytes, sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "UTC" });
  expect(value.drafts[0]?.title?.text).toBe("Мэр города сообщил в");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: "content/originals/a.html" });
  expect(problems[0]?.message).toContain("koi8-r");
  const named = await readDrafts(original, { timeZone: "UTC", encoding: "windows-1251" });
  expect(named.problems).toEqual([]);
  expect(named.value.drafts[0]?.title?.text).toMatch(/^нЬТ/);
});
