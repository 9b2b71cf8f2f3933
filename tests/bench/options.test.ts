import { expect, test } from "vitest";
import { OptionError, readOptions } from "./options.ts";

test("measures a thousand articles where nothing is said", () => {
  expect(readOptions([])).toMatchObject({ articles: [1_000], only: [], seed: 1, form: "text" });
});

test("takes lists, smallest number first", () => {
  const options = readOptions([
    "--articles",
    "10000,1000",
    "--only",
    "cold, edited",
    "--runs",
    "5",
    "--json",
  ]);
  expect(options).toMatchObject({
    articles: [1_000, 10_000],
    only: ["cold", "edited"],
    runs: 5,
    form: "json",
  });
});

test.each([
  [["--articles", "many"], "whole number"],
  [["--only", "everything"], "no row everything"],
  [["--fast"], "--fast"],
])("refuses %j", (args, message) => {
  expect(() => readOptions(args)).toThrow(OptionError);
  expect(() => readOptions(args)).toThrow(message);
});
