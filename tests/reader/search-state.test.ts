import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isFiltered,
  noFilters,
  orderOf,
  readAddress,
  type SearchState,
  toggle,
  writeAddress,
} from "../../src/reader/search-state.ts";

const plain: SearchState = { text: "", filters: noFilters };

describe("the address of a search", () => {
  const table: readonly [string, SearchState, string][] = [
    ["of nothing is empty", plain, ""],
    ["of a word", { ...plain, text: "cyber" }, "?q=cyber"],
    ["of a phrase", { ...plain, text: '"a b" & c' }, "?q=%22a+b%22+%26+c"],
    [
      "of words and filters",
      { text: "cyber", filters: { tag: ["iran"], year: ["2018", "2020"] }, order: "oldest" },
      "?q=cyber&tag=iran&year=2018&year=2020&sort=oldest",
    ],
    ["of filters alone", { text: "", filters: { tag: [], year: ["undated"] } }, "?year=undated"],
  ];
  test.each(table)("%s", (_, state, address) => {
    expect(writeAddress(state)).toBe(address);
    expect(readAddress(address)).toEqual(state);
  });

  test("that no page wrote is read for what it is worth", () => {
    expect(readAddress("?q=a&tag=&tag=x&tag=x&sort=best&other=1")).toEqual({
      text: "a",
      filters: { tag: ["x"], year: [] },
    });
  });

  test("restores whatever was asked for", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1 });
    const values = fc.uniqueArray(word);
    const asked = fc.record({
      text: word.filter((text) => text.trim() !== ""),
      filters: fc.record({ tag: values, year: values }),
    });
    fc.assert(
      fc.property(asked, (state) => {
        expect(readAddress(writeAddress(state))).toEqual(state);
      }),
    );
  });
});

describe("what is asked for", () => {
  test("has the order that suits it until the reader chooses one", () => {
    expect(orderOf(plain)).toBe("newest");
    expect(orderOf({ ...plain, order: "relevance" })).toBe("newest");
    expect(orderOf({ ...plain, order: "oldest" })).toBe("oldest");
    expect(orderOf({ ...plain, text: "a" })).toBe("relevance");
    expect(orderOf({ ...plain, text: "a", order: "newest" })).toBe("newest");
  });

  test("takes a value of a filter and gives it up again", () => {
    const chosen = toggle(plain, "year", "2018");
    expect(chosen.filters).toEqual({ tag: [], year: ["2018"] });
    expect(isFiltered(chosen)).toBe(true);
    expect(toggle(chosen, "year", "2018")).toEqual(plain);
  });
});
