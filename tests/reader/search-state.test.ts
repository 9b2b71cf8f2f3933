import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { present } from "../../src/present.ts";
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
      { text: "cyber", filters: { ...noFilters, tag: ["iran"], year: ["2018", "2020"] }, order: "oldest" },
      "?q=cyber&tag=iran&year=2018&year=2020&sort=oldest",
    ],
    [
      "of a range",
      { ...plain, from: "2018-04", until: "2020", undated: true },
      "?from=2018-04&until=2020&undated=yes",
    ],
    ["of filters alone", { text: "", filters: { ...noFilters, year: ["undated"] } }, "?year=undated"],
  ];
  test.each(table)("%s", (_, state, address) => {
    expect(writeAddress(state)).toBe(address);
    expect(readAddress(address)).toEqual(state);
  });

  test("that no page wrote is read for what it is worth", () => {
    expect(readAddress("?q=a&tag=&tag=x&tag=x&sort=best&other=1")).toEqual({
      text: "a",
      filters: { ...noFilters, tag: ["x"] },
    });
  });

  test("restores whatever was asked for", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1 });
    const values = fc.uniqueArray(word);
    const date = fc.constantFrom(undefined, "2018", "2018-04", "no date");
    const asked = fc.record({
      text: word.filter((text) => text.trim() !== ""),
      filters: fc.record({
        tag: values,
        person: values,
        place: values,
        organization: values,
        author: values,
        publication: values,
        language: values,
        year: values,
      }),
      from: date,
      until: date,
      undated: fc.constantFrom(undefined, true),
    });
    fc.assert(
      fc.property(asked, (all) => {
        const state = present(all);
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
    expect(chosen.filters).toEqual({ ...noFilters, year: ["2018"] });
    expect(isFiltered(chosen)).toBe(true);
    expect(toggle(chosen, "year", "2018")).toEqual(plain);
  });
});
