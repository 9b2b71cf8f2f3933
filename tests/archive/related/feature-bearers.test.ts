import fc from "fast-check";
import { expect, test } from "vitest";
import { openFeatureBearers } from "../../../src/archive/related/feature-bearers.ts";

test("the bearers of a feature are visited from the last one back, however many there are", () => {
  const noted = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 200 });
  fc.assert(
    fc.property(noted, fc.integer({ min: 1, max: 120 }), (keys, most) => {
      const bearers = openFeatureBearers(keys.length);
      for (const [article, key] of keys.entries()) bearers.add(key, article);
      for (const key of new Set(keys)) {
        const all = keys.flatMap((each, article) => (each === key ? [article] : []));
        const visited: number[] = [];
        bearers.visit(key, most, (article) => visited.push(article));
        expect(visited).toEqual(all.toReversed().slice(0, most));
        expect(bearers.count(key)).toBe(all.length);
      }
    }),
  );
});

test("an article that has a feature twice bears it once", () => {
  const bearers = openFeatureBearers(4);
  for (const article of [0, 0, 1, 1]) bearers.add(7, article);
  expect(bearers.count(7)).toBe(2);
});
