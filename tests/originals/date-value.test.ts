import { describe, expect, test } from "vitest";
import { gregorianOf } from "../../src/originals/calendars.ts";
import { readDated, readDateValue } from "../../src/originals/date-value.ts";

describe("a value is the publication's day", () => {
  test.each([
    ["2012-05-09", "UTC", "2012-05-09"],
    ["2012/5/9", "UTC", "2012-05-09"],
    ["2012-05-09T23:30:00Z", "UTC", "2012-05-09"],
    ["2012-05-09T23:30:00Z", "Asia/Tokyo", "2012-05-10"],
    ["2012-05-09T23:30:00-07:00", "Asia/Tokyo", "2012-05-09"],
    ["Wed, 09 May 2012 23:30:00 GMT", "Asia/Tokyo", "2012-05-10"],
    ["Wed, 09 May 2012 23:30:00 +0200", "Asia/Tokyo", "2012-05-09"],
    ["1336599000", "Asia/Tokyo", "2012-05-10"],
    ["٢٠١٢-٠٥-٠٩", "UTC", "2012-05-09"],
    ["२०१२-०५-०९", "UTC", "2012-05-09"],
    ["2012-05", "UTC", "2012-05"],
    ["192X", "UTC", "192X"],
  ])("%s in %s: %s", (value, timeZone, edtf) => {
    expect(readDateValue(value, timeZone)).toBe(edtf);
  });
});

// Nouruz of 1404 was 21 March 2025; 1 Ramadan 1440 was 6 May 2019 and 1 Muharram 1445 was 19 July 2023 in Mecca.
describe("a day of another calendar is read by its year, its language or its mark", () => {
  test.each([
    ["1404-01-01", "fa", "2025-03-21", "persian"],
    ["۱۴۰۴/۰۴/۲۱", "fa", "2025-07-12", "persian"],
    ["1403-12-30", "fa", "2025-03-20", "persian"],
    ["1404-04-21 11:30:16+0330", "fa", "2025-07-12", "persian"],
    ["1440-09-01", "ar", "2019-05-06", "islamic-umalqura"],
    ["١٤٤٠/٠٩/٠١", "ar", "2019-05-06", "islamic-umalqura"],
    ["1445/01/01 AH", undefined, "2023-07-19", "islamic-umalqura"],
    ["1445/01/01 هـ", undefined, "2023-07-19", "islamic-umalqura"],
    ["1445/01/01 ق", "fa", "2023-07-19", "islamic-umalqura"],
    ["1404/01/01 ه.ش", "ar", "2025-03-21", "persian"],
    ["2561-04-18", "th", "2018-04-18", "buddhist"],
  ])("%s (%s): %s", (value, language, edtf, calendar) => {
    expect(readDated(value, { timeZone: "UTC", language })).toEqual({ edtf, calendar });
  });

  test("and is not of the Gregorian elsewhere", () => {
    expect(readDated("2018-04-18", { timeZone: "UTC", language: "fa" })).toEqual({ edtf: "2018-04-18" });
    expect(readDated("2018-04-18", { timeZone: "UTC", language: "th" })).toEqual({ edtf: "2018-04-18" });
  });
});

describe("what does not exist is not read", () => {
  test.each([
    ["2012-02-31", undefined],
    ["2012-02-31T10:00:00+02:00", undefined],
    ["1404-12-30", "fa"],
    ["1404-07-31", "fa"],
    ["1404-13-01", "fa"],
    ["1440-09-31", "ar"],
    ["2561-02-30", "th"],
    ["03/04/2012", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ])("%s (%s)", (value, language) => {
    expect(readDateValue(value, { timeZone: "UTC", language })).toBeUndefined();
  });
});

test("days of two centuries are found again in its calendar", () => {
  const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { dateStyle: "short", timeZone: "UTC" });
  const hijri = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    ...{ dateStyle: "short", timeZone: "UTC" },
  });
  for (let day = Date.UTC(1850, 0, 1); day < Date.UTC(2060, 0, 1); day += 97 * 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10);
    for (const [calendar, format] of [
      ["persian", persian],
      ["islamic-umalqura", hijri],
    ] as const) {
      const [month = 0, dayOfMonth = 0, year = 0] = format.format(day).match(/\d+/g)?.map(Number) ?? [];
      expect(gregorianOf(calendar, { year, month, day: dayOfMonth })).toBe(iso);
    }
  }
});
