import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cborReader } from "../../src/search/cbor-reader.ts";
import { cborWriter } from "../../src/search/cbor-writer.ts";
import { compareCodePoints } from "../../src/search/compare-code-points.ts";
import { readIndexChunk } from "../../src/search/index-chunk.ts";
import { packFile, unpackFile } from "../../src/search/pagefind-file.ts";

const wellFormed = fc.string({ unit: "binary" });

describe("CBOR", () => {
  test("is read as it was written", () => {
    const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(wellFormed, numbers)), (rows) => {
        const writer = cborWriter();
        writer.array(rows.length);
        for (const [text, own] of rows) {
          writer.text(text);
          writer.array(own.length);
          for (const number of own) writer.integer(number);
        }
        const reader = cborReader(writer.take());
        expect(reader.array(() => [reader.text(), reader.array(reader.integer)])).toEqual(rows);
      }),
    );
  });

  test("grows with what is written", () => {
    const writer = cborWriter();
    writer.text("x".repeat(200_000));
    expect(cborReader(writer.take()).text()).toHaveLength(200_000);
  });

  test("is refused where something else was expected, as in the files of another version", () => {
    const writer = cborWriter();
    writer.array(2);
    writer.text("word");
    writer.integer(1);
    const bytes = writer.take();
    expect(() => cborReader(bytes).integer()).toThrow("expected 0 or 1");
    expect(() => cborReader(bytes).record(3, () => "")).toThrow(
      "A record of 2 fields was found; expected 3.",
    );
    expect(() => readIndexChunk(packFile(bytes))).toThrow("expected 1");
  });
});

test("a file without Pagefind's signature is refused", () => {
  const other = packFile(Buffer.from("x")).subarray();
  expect(Buffer.from(unpackFile(other)).toString()).toBe("x");
  expect(() => unpackFile(Buffer.from("x"))).toThrow();
});

test("words are ordered as their bytes in UTF-8 are", () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
