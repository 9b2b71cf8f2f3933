import { expect, test } from "vitest";
import { splitByline } from "../../src/copydesk/split-byline.ts";

test.each([
  ["By Jane Roe", ["Jane Roe"]],
  ["By A. Reporter and B. Writer, Staff", ["A. Reporter", "B. Writer"]],
  ["BY JANE O’NEILL, SENIOR CORRESPONDENT", ["Jane O’Neill"]],
  ["By Jane Roe, John Doe & Mary Major", ["Jane Roe", "John Doe", "Mary Major"]],
  ["By Martin L. King Jr.", ["Martin L. King Jr"]],
  ["", []],
])("%j names %j", (byline, names) => {
  expect(splitByline(byline)).toEqual(names);
});
