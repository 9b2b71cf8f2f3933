import { describe, expect, test } from "vitest";
import { findDates, isWeekdayWrong } from "../../src/originals/find-dates.ts";
import { processorTime } from "../support/processor-time.ts";

/** Wednesday, 18 April 2018, as newspapers write it. */
const written: readonly (readonly [string, string])[] = [
  ["en", "It fell on Wednesday, April 18, 2018, at noon."],
  ["de", "Am Mittwoch, 18. April 2018, fiel sie."],
  ["fr", "Le mercredi 18 avril 2018, il est tombé."],
  ["es", "El miércoles 18 de abril de 2018 cayó."],
  ["pt", "Na quarta-feira, 18 de abril de 2018, caiu."],
  ["it", "Mercoledì 18 aprile 2018 è caduto."],
  ["nl", "Op woensdag 18 april 2018 viel hij."],
  ["sv", "Onsdagen den 18 april 2018 föll den."],
  ["da", "Onsdag den 18. april 2018 faldt den."],
  ["fi", "Keskiviikkona 18. huhtikuuta 2018 se kaatui."],
  ["pl", "W środę, 18 kwietnia 2018 r. runął."],
  ["cs", "Ve středu 18. dubna 2018 spadl."],
  ["hu", "A híd 2018. április 18-án leomlott."],
  ["ro", "Miercuri, 18 aprilie 2018, a căzut."],
  ["tr", "Köprü 18 Nisan 2018 günü çöktü."],
  ["ca", "El dimecres, 18 d’abril de 2018 va caure."],
  ["lt", "Tiltas griuvo 2018 m. balandžio 18 d."],
  ["et", "Sild varises 18. aprillil 2018 kokku."],
  ["eu", "Zubia 2018ko apirilaren 18an erori zen."],
  ["ru", "В среду, 18 апреля 2018 года, он рухнул."],
  ["uk", "У середу, 18 квітня 2018 року, він упав."],
  ["bg", "На 18 април 2018 г. падна."],
  ["el", "Την Τετάρτη, 18 Απριλίου 2018 έπεσε."],
  ["he", "ביום רביעי, 18 באפריל 2018 נפל."],
  ["ar", "سقط يوم الأربعاء 18 أبريل 2018 صباحا."],
  ["ar", "سقط يوم ١٨ أبريل ٢٠١٨ صباحا."],
  ["fa", "پل در چهارشنبه ۲۹ فروردین ۱۳۹۷ فرو ریخت."],
  ["fa", "پل در ۱۸ آوریل ۲۰۱۸ فرو ریخت."],
  ["fa", "پل در ۲۹ فروردین‌ماه ۱۳۹۷ فرو ریخت."],
  ["ur", "یہ 18 اپریل 2018 کو گر گیا۔"],
  ["hi", "यह बुधवार, 18 अप्रैल 2018 को गिरा।"],
  ["bn", "সেতুটি ১৮ এপ্রিল ২০১৮ ভেঙে পড়ে।"],
  ["th", "สะพานถล่มเมื่อวันที่ 18 เมษายน 2561"],
  ["ja", "2018年4月18日、橋が落ちた。"],
  ["ja", "平成30年4月18日、橋が落ちた。"],
  ["zh", "桥于2018年4月18日倒塌。"],
  ["ko", "다리는 2018년 4월 18일 무너졌다."],
  ["vi", "Cây cầu sập ngày 18 tháng 4 năm 2018."],
  ["id", "Jembatan runtuh pada Rabu, 18 April 2018."],
];

describe("a date with a month's name is found", () => {
  test.each(written)("in %s: %s", (language, text) => {
    const { full, ranges } = findDates(text, language);
    expect([full.map(({ day }) => day), ranges]).toEqual([["2018-04-18"], []]);
  });

  const ofOthers: readonly (readonly [string, string, string])[] = [
    ["en", "It was on 29 Farvardin 1397 that it fell.", "persian"],
    ["en", "It fell on 2 Shaʻban 1439 AH.", "islamic-umalqura"],
    ["fr", "Le pont est tombé le 29 farvardin 1397.", "persian"],
    ["fa", "پل در ۱۳۹۷/۰۱/۲۹ فرو ریخت.", "persian"],
    ["ar", "سقط في 1439/08/02 صباحا.", "islamic-umalqura"],
  ];
  test.each(ofOthers)("of another calendar in %s: %s", (language, text, calendar) => {
    expect(findDates(text, language).full).toMatchObject([{ day: "2018-04-18", calendar }]);
  });

  const twice: readonly (readonly [string, string])[] = [
    ["ar", "الأربعاء ٢ شعبان ١٤٣٩ هـ الموافق ١٨ أبريل ٢٠١٨ م"],
    ["fa", "چهارشنبه ۲۹ فروردین ۱۳۹۷ برابر با ۱۸ آوریل ۲۰۱۸"],
    ["en", "2 Shaʻban 1439 AH / 18 April 2018"],
    // By sight of the moon the month began a day later there.
    ["en", "1 Shaʻban 1439 AH, 18 April 2018"],
  ];
  test.each(twice)("once, where two calendars name the day, in %s: %s", (language, text) => {
    expect(findDates(text, language).full.map(({ day }) => day)).toEqual(["2018-04-18"]);
  });

  test("twice, where two calendars name days that are apart", () => {
    const { full } = findDates("from 20 Shaʻban 1439 AH, 18 April 2018", "en");
    expect(full.map(({ day }) => day)).toEqual(["2018-05-06", "2018-04-18"]);
  });

  test.each(["3 Mehr 1990 is a line of code.", "5 Safar 2018", "He bought 12 Tir of wood."])(
    "of another calendar in a year of its own alone: %s",
    (text) => {
      expect(findDates(text, "en").full).toEqual([]);
    },
  );

  test("of the Hijra, by the months of the Umm al-Qura calendar", () => {
    const [date] = findDates("في 12 رمضان 1440 هـ", "ar").full;
    expect(date).toMatchObject({ day: "2019-05-17", calendar: "islamic-umalqura" });
  });
});

describe("a weekday that the day was not is seen", () => {
  test.each([
    ["en", "Monday, 9 June 2012"],
    ["de", "Montag, 9. Juni 2012"],
    ["fr", "lundi 9 juin 2012"],
    ["el", "Δευτέρα, 9 Ιουνίου 2012"],
    ["hi", "सोमवार, 9 जून 2012"],
  ])("in %s: %s", (language, text) => {
    const [date] = findDates(text, language).full;
    expect(date && isWeekdayWrong(date)).toBe(true);
  });
});

describe("no single day is found in", () => {
  test.each([
    ["a range", "de", "Vom 3. bis 5. Mai 1987 war Messe."],
    ["a range of another kind", "pl", "W dniach 3 i 5 maja 1987 padało."],
    ["a day that does not exist", "cs", "Dne 31. února 2018 spadl."],
    ["a birth", "fr", "Jean Roe, né le 3 mai 1950, chante."],
    ["an open span", "de", "Seit 3. Mai 1987 regnet es."],
    ["a day without its year", "es", "El 3 de mayo llovió."],
    ["figures", "it", "Il 03/04/2012 pioveva."],
    ["words for other days", "ja", "昨日、橋が落ちた。"],
  ])("%s", (_, language, text) => {
    expect(findDates(text, language).full).toEqual([]);
  });
});

test("a text of nothing but figures and months takes no time", () => {
  const started = processorTime();
  findDates("18 kwietnia ".repeat(20_000), "pl");
  findDates("1 ".repeat(200_000), "fa");
  expect(processorTime() - started).toBeLessThan(5_000);
});
