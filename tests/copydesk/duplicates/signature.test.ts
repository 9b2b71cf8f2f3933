import { describe, expect, test } from "vitest";
import { countShared, distinct, shinglesOf } from "../../../src/copydesk/duplicates/shingles.ts";
import { estimate, signatureOf } from "../../../src/copydesk/duplicates/signature.ts";
import { openSignatureIndex } from "../../../src/copydesk/duplicates/signature-index.ts";
import { wordsOfText } from "../../../src/copydesk/duplicates/words-of-text.ts";
import { processorTime } from "../../support/processor-time.ts";

/** Numbers without any order, the same every time. */
function numbers(count: number, seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  });
}

describe("the words of a text", () => {
  const same = (one: string, other: string) =>
    expect([...wordsOfText(one).hashes]).toEqual([...wordsOfText(other).hashes]);

  test("are the same however they are written", () => {
    same("The café’s owner", "THE CAFE'S OWNER!");
    same("Straße", "strasse");
    same("كتاب", "كِتَابٌ");
    same("می‌رود ۱۲۳", "میرود 123");
    same("caf\u00e9", "cafe\u0301");
  });

  test("are signs where a script has no spaces", () => {
    expect(wordsOfText("北京2008年").hashes).toHaveLength(4);
    expect(wordsOfText("ที่นี่").hashes.length).toBeGreaterThan(1);
  });

  test("tell figures and capital letters from others", () => {
    expect([...wordsOfText("On 3 May ۱۲ B52 people").telling]).toEqual([2, 1, 2, 1, 1, 0]);
  });

  test("make a shingle of each four, or one of fewer", () => {
    expect(shinglesOf(wordsOfText("one two three four five six"))).toHaveLength(3);
    expect(shinglesOf(wordsOfText("one two"))).toHaveLength(1);
    expect(shinglesOf(wordsOfText("…"))).toHaveLength(0);
  });
});

describe("signatures", () => {
  test("agree as much as texts have in common", () => {
    for (const shared of [0, 300, 600, 900]) {
      const common = numbers(shared, 1);
      const one = Uint32Array.from([...common, ...numbers(1000 - shared, 2)]);
      const other = Uint32Array.from([...common, ...numbers(1000 - shared, 3)]);
      const exact = countShared(distinct(one), distinct(other)) / (2000 - shared);
      expect(exact).toBeCloseTo(shared / (2000 - shared), 3);
      expect(Math.abs(estimate(signatureOf(one), signatureOf(other)) - exact)).toBeLessThan(0.15);
    }
  });

  test("are the same in whatever order, and whole for a single shingle", () => {
    const some = numbers(50, 4);
    expect(signatureOf(some.toReversed())).toEqual(signatureOf(some));
    expect(new Set(signatureOf(numbers(1, 5))).size).toBe(1);
  });
});

describe("the index", () => {
  test("finds a text that has most of another's shingles among ten thousand, and hardly any other", () => {
    const index = openSignatureIndex();
    const texts = Array.from({ length: 10_000 }, (_, at) => numbers(100, at * 7919 + 1));
    const before = processorTime();
    for (const text of texts) index.add(signatureOf(text), [0, 0]);
    let others = 0;
    for (let at = 0; at < 500; at += 1) {
      const shingles = Uint32Array.from([...(texts[at] ?? []).slice(0, 85), ...numbers(15, at + 50_000)]);
      const found = index.candidates(signatureOf(shingles), [0, 0]);
      expect(found.has(at), `text ${at}`).toBe(true);
      others += found.size - 1;
    }
    expect(others).toBeLessThan(500);
    expect(processorTime() - before).toBeLessThan(10_000);
  });

  test("finds a text by a key of its own, and looks at no more than so many under one", () => {
    const index = openSignatureIndex();
    for (let at = 0; at < 1_000; at += 1)
      index.add(signatureOf(numbers(100, at * 31 + 7)), [at === 500 ? 77 : 99, 0]);
    expect([...index.candidates(signatureOf(numbers(100, 4)), [77, 0])]).toEqual([500]);
    expect(index.candidates(signatureOf(numbers(100, 4)), [99, 0]).size).toBeLessThan(100);
  });
});
