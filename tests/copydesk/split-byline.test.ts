import { expect, test } from "vitest";
import { splitByline } from "../../src/copydesk/split-byline.ts";

test.each([
  ["By Jane Roe", ["Jane Roe"]],
  ["By A. Reporter and B. Writer, Staff", ["A. Reporter", "B. Writer"]],
  ["BY JANE O’NEILL, SENIOR CORRESPONDENT", ["JANE O’NEILL"]],
  ["By Jane Roe, John Doe & Mary Major", ["Jane Roe", "John Doe", "Mary Major"]],
  ["By Martin L. King Jr.", ["Martin L. King Jr."]],
  ["By Martin L. King, Jr., and Mary Major", ["Martin L. King, Jr.", "Mary Major"]],
  ["BY JOHN MCDONALD", ["JOHN MCDONALD"]],
  ["By Charles de la Tour and J.-P. van der Meer", ["Charles de la Tour", "J.-P. van der Meer"]],
  ["By Jane Roe-Doe with Omar al-Masri.", ["Jane Roe-Doe", "Omar al-Masri"]],
  ["By Jane Roe in Paris and John Doe in New York", ["Jane Roe", "John Doe"]],
  ["By Jane Roe, Middle East Correspondent", ["Jane Roe"]],
  ["By Jane Roe | jane@example.org", ["Jane Roe"]],
  ["By Jane Roe (jane@example.org)", ["Jane Roe"]],
  ["By Jane Roe, 3 May 1987", ["Jane Roe"]],
  ["By Monday the fire had gone out", []],
  ["By Order of the Mayor, the mill is closed.", []],
  ["BY ORDER OF THE MAYOR", []],
  ["By Staff Writer", []],
  ["", []],
])("%j names %j", (byline, names) => {
  expect(splitByline(byline)).toEqual(names);
});
