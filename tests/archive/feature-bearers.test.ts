import fc from "fast-check";
import { expect, test } from "vitest";
import { openFeatureBearers } from "../../src/archive/feature-bearers.ts";

test("the bearers of a feature are visited from the last one back, however many there are", () => {
  const noted = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 200 });
  fc.assert(
    fc.property(noted, fc.integer({ min: 1, max: 120 }), (keys, most) => {
      const bearers = openFeatureBearers(keys.length);
      for (const [article, key] of keys.entries()) bearers.add(bearers.placeOf(key), key, article);
      for (const key of new Set(keys)) {
        const all = keys.flatMap((each, article) => (each === key ? [article] : []));
        const visited: number[] = [];
        bearers.visit(bearers.placeOf(key), most, (article) => visited.push(article));
        expect(visited).toEqual(all.toReversed().slice(0, most));
        expect(bearers.count(bearers.placeOf(key))).toBe(all.length);
      }
    }),
  );
});
