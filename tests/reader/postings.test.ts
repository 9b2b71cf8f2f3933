import { describe, expect, test } from "vitest";
import { joinPostings } from "../../src/reader/join-postings.ts";
import {
  collectPostings,
  type Postings,
  placeOf,
  spot,
  spotsAt,
  weightOf,
} from "../../src/reader/postings.ts";
import { unitePostings } from "../../src/reader/unite-postings.ts";

/** Places and weights by page: `{ 3: [[0, 24], [7, 168]] }`. */
type Written = Readonly<Record<number, readonly (readonly [number, number])[]>>;

function postings(written: Written): Postings {
  const collected = collectPostings();
  for (const [page, spots] of Object.entries(written)) {
    collected.add(
      Number(page),
      spots.map(([place, weight]) => spot(place, weight)),
    );
  }
  return collected.done();
}

function written(found: Postings): Written {
  return Object.fromEntries(
    [...found.pages].map((page, at) => [
      page,
      Array.from(spotsAt(found, at), (each) => [placeOf(each), weightOf(each)] as const),
    ]),
  );
}

describe("several words side by side", () => {
  const table: readonly [string, readonly Written[], Written][] = [
    [
      "stand where one follows the other",
      [{ 1: [[4, 24]] }, { 1: [[5, 24]] }],
      {
        1: [
          [4, 24],
          [5, 0],
        ],
      },
    ],
    [
      "weigh what the lightest weighs",
      [{ 1: [[4, 168]] }, { 1: [[5, 24]] }],
      {
        1: [
          [4, 24],
          [5, 0],
        ],
      },
    ],
    ["do not stand where they are apart", [{ 1: [[4, 24]] }, { 1: [[6, 24]] }], {}],
    ["do not stand where they are the other way round", [{ 1: [[5, 24]] }, { 1: [[4, 24]] }], {}],
    ["do not stand in two articles", [{ 1: [[4, 24]] }, { 2: [[5, 24]] }], {}],
    [
      "keep each place once where a word is said thrice",
      [
        {
          1: [
            [1, 24],
            [2, 24],
            [3, 24],
          ],
        },
        {
          1: [
            [1, 24],
            [2, 24],
            [3, 24],
          ],
        },
      ],
      {
        1: [
          [1, 24],
          [2, 24],
          [3, 0],
        ],
      },
    ],
    ["are one word where there is but one", [{ 1: [[4, 24]] }], { 1: [[4, 24]] }],
    ["are nowhere where there is none", [], {}],
  ];
  test.each(table)("%s", (_, words, joined) => {
    expect(written(joinPostings(words.map(postings)))).toEqual(joined);
  });
});

describe("any of several words", () => {
  const table: readonly [string, readonly Written[], Written][] = [
    ["stands wherever one does", [{ 3: [[4, 24]] }, { 0: [[5, 24]] }], { 0: [[5, 24]], 3: [[4, 24]] }],
    [
      "stands in order of places",
      [{ 1: [[9, 24]] }, { 1: [[2, 24]] }],
      {
        1: [
          [2, 24],
          [9, 24],
        ],
      },
    ],
    [
      "counts once at one place, by the greater weight",
      [{ 1: [[4, 12]] }, { 1: [[4, 24]] }],
      { 1: [[4, 24]] },
    ],
    ["is nowhere where none is", [{}, {}], {}],
  ];
  test.each(table)("%s", (_, words, united) => {
    expect(written(unitePostings(words.map(postings)))).toEqual(united);
  });
});
