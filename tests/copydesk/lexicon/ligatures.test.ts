import { expect, test } from "vitest";
import { loadLexicon } from "../../../src/copydesk/lexicon/lexicon.ts";

/** Of each, the longest first, so that `office` is parted at `ffi` and not at `ff`. */
const ligatures = ["ffi", "ffl", "ff", "fi", "fl"];

const words = [
  "office offices official fulfil fulfilled colourfully baffled raffles flight cliff cliffs reflect reflected difficult",
  "firelight centrefield buffoon harbourfront surefire clarified analyse amplified favouriteflight shuffled whiff wolfing",
  "first flood effect afflict foe flourish fibre sulphurfire traffic trafficked bereft waffle programmefilm catalogueflap",
].flatMap((line) => line.split(" "));

test("a ligature that makes a listed word of two halves is always named", async () => {
  const lexicon = await loadLexicon("en");
  if (!lexicon) throw new Error("There is no English lexicon.");
  const halves = words.flatMap((word) =>
    ligatures.filter((each) => word.includes(each)).map((each) => word.split(each, 2)),
  );
  let made = 0;
  for (const [before = ""] of halves) {
    for (const [, after = ""] of halves) {
      const named = lexicon.ligaturesBetween(before, after);
      const missing = ligatures.filter(
        (each) => lexicon.lists(before + each + after) && !named.includes(each),
      );
      expect(missing, `${before} ${after}`).toEqual([]);
      made += named.filter((each) => lexicon.lists(before + each + after)).length;
    }
  }
  expect(made).toBeGreaterThan(60);
});

test("most letters have none between them", async () => {
  const lexicon = await loadLexicon("en");
  expect(lexicon?.ligaturesBetween("o", "ce")).toEqual(["ffi"]);
  expect(lexicon?.ligaturesBetween("zx", "qq")).toEqual([]);
});
