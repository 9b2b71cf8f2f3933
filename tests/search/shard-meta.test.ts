import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readShardMeta } from "../../src/reader/shard-meta.ts";
import { chunkSize, leastChunkSize } from "../../src/search/chunk-size.ts";
import { shardMeta } from "../../src/search/shard-meta.ts";

const nothing = { words: [], groups: [], groupSize: 1, chunks: [] };

describe("what is loaded first of a shard", () => {
  test("tells the length of a text to a fortieth, up to a hundred thousand words", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 100_000 }));
    fc.assert(
      fc.property(counts, (words) => {
        const { lengths } = readShardMeta(shardMeta({ ...nothing, words }), "en-x-all");
        expect(lengths).toHaveLength(words.length);
        for (const [at, count] of words.entries()) {
          // Of a few words, the nearest whole number.
          expect(Math.abs((lengths[at] ?? 0) - count)).toBeLessThanOrEqual(0.5 + count / 40);
        }
      }),
    );
  });

  test("keeps a longer text the longer one", () => {
    const pairs = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }));
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const words = [Math.min(one, other), Math.max(one, other)];
        const [shorter = 0, longer = 0] = readShardMeta(shardMeta({ ...nothing, words }), "x").lengths;
        expect(longer).toBeGreaterThanOrEqual(shorter);
      }),
    );
  });

  test("names the file of every page", () => {
    const groups = ["0abc1", "zzzzz", "12345"];
    const meta = readShardMeta(shardMeta({ ...nothing, groups, groupSize: 2 }), "en-x-1912-1919");
    expect([0, 1, 2, 3, 4].map(meta.groupOf)).toEqual([
      "en-x-1912-1919-0-0abc1",
      "en-x-1912-1919-0-0abc1",
      "en-x-1912-1919-1-zzzzz",
      "en-x-1912-1919-1-zzzzz",
      "en-x-1912-1919-2-12345",
    ]);
  });
});

test("a shard tells in which chunks a word may stand; one without words has none", () => {
  const chunks = [
    { first: "ant", last: "bee", file: "aaaaaaaaaa" },
    { first: "cat", last: "dog", file: "bbbbbbbbbb" },
  ];
  const meta = readShardMeta(shardMeta({ ...nothing, chunks }), "x");
  expect(meta.chunksBetween("bee", "bee")).toEqual(["aaaaaaaaaa"]);
  expect(meta.chunksBetween("dog", "eel")).toEqual(["bbbbbbbbbb"]);
  expect(meta.chunksBetween("bee", "cow")).toEqual(["aaaaaaaaaa", "bbbbbbbbbb"]);
  expect(readShardMeta(shardMeta(nothing), "x").chunksBetween("ant", "zebra")).toEqual([]);
});

describe("a chunk of words", () => {
  test("is the larger, the more words a shard has, up to sixty thousand bytes", () => {
    const sizes = [0, 100_000, 1_000_000, 4_000_000, 16_000_000, 1e9].map((words) => chunkSize(words, 0));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect([sizes.at(0), sizes.at(-1)]).toEqual([7_500, 60_000]);
  });

  test("is as large as can be in a very large archive, for the number of files", () => {
    expect(chunkSize(1, leastChunkSize(100_000))).toBe(60_000);
    expect(chunkSize(1, leastChunkSize(20_000))).toBe(7_500);
  });
});
