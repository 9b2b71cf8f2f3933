import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldLetters, foldText } from "../src/fold-text.ts";

describe("spellings of one word meet", () => {
  test.each([
    ["Arabic and Persian yeh", "علي", "علی"],
    ["alef maksura", "موسى", "موسی"],
    ["Arabic and Persian kaf", "كتاب", "کتاب"],
    ["teh marbuta and heh", "مدرسة", "مدرسه"],
    ["alef with hamza above", "أحمد", "احمد"],
    ["alef with hamza below", "إسلام", "اسلام"],
    ["alef with madda", "آب", "اب"],
    ["alef wasla", "ٱلله", "الله"],
    ["waw with hamza", "مسؤول", "مسوول"],
    ["yeh with hamza", "رئيس", "ریيس"],
    ["heh with yeh above", "خانۀ", "خانه"],
    ["vowel signs", "مُحَمَّد", "محمد"],
    ["tatweel", "ســلام", "سلام"],
    ["zero width non-joiner", "می‌خواهم", "میخواهم"],
    ["presentation forms", "ﻻﺋﺤﺔ", "لائحه"],
    ["Arabic digits", "١٤٠٢", "1402"],
    ["Persian digits", "۱۴۰۲", "1402"],
    ["Devanagari digits", "२०१८", "2018"],
    ["mathematical digits", "𝟞𝟟", "67"],
    ["full-width letters", "ＢＢＣ", "BBC"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["accents", "Čapková", "capkova"],
    ["accents in parts", "cafe\u0301", "café"],
    ["sharp s", "Straße", "STRASSE"],
    ["capital sharp s", "STRAẞE", "strasse"],
    ["dotted capital i", "İstanbul", "istanbul"],
    ["dotless i", "Diyarbakır", "diyarbakir"],
    ["letters with strokes", "Łódź Ørsted Đoković", "lodz orsted dokovic"],
    ["ligatures", "ﬁnance æther", "finance aether"],
    ["Cyrillic yo", "Горбачёв", "Горбачев"],
    ["Greek accents and final sigma", "Ἀθήνας", "αθηνασ"],
    ["soft hyphen", "arch\u00adive", "archive"],
  ])("%s", (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe("what is not the same stays apart", () => {
  test.each([
    ["short i and i", "мой", "мои"],
    ["vowel signs of Devanagari", "कि", "की"],
    ["voiced kana", "ガス", "カス"],
    ["Hebrew hyphen", "בית־ספר", "ביתספר"],
    ["hangul", "각", "가"],
  ])("%s", (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

test("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test("no text gains or loses a space", () => {
  const spaces = (text: string) => text.match(/\s/gu)?.length ?? 0;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(spaces(foldLetters(text.replaceAll("\ufeff", "")))).toBe(spaces(text.replaceAll("\ufeff", "")));
    }),
    { numRuns: 2_000 },
  );
});
