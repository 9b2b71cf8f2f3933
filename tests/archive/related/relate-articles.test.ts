import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Relatable,
  type RelatedArticles,
  relateArticles,
  relatedTo,
} from "../../../src/archive/related/relate-articles.ts";
import { hashOf, keysOf, tellingWords } from "../../../src/articles/telling-words.ts";

/** An article by its text; each has an id of its own. */
function article(text: string, features: readonly string[] = []): Relatable {
  made += 1;
  return { id: `${made}`, keys: [...features.map(hashOf), ...keysOf(tellingWords("", text))] };
}

let made = 0;

/** Articles that share nothing with others but their most common words. */
function others(count: number): Relatable[] {
  return Array.from({ length: count }, (_, index) =>
    article(`minister government council said ${letters(index)} ${letters(index + 7)}x`),
  );
}

function letters(number: number): string {
  return `q${[...String(number + 1000)].map((digit) => String.fromCharCode(97 + Number(digit))).join("")}`;
}

function allRelated(articles: readonly Relatable[], earlier?: RelatedArticles): number[][] {
  const related = relateArticles(articles, earlier);
  return articles.map((_, index) => relatedTo(related, index));
}

test("articles that share rare words are related, nearest first", () => {
  const all = [
    article("The trawler Albatross sank off Skagen; minister said"),
    ...others(20),
    article("Divers reach the trawler Albatross; government said"),
    article("Inquiry into the trawler Albatross off Skagen, divers heard; council said"),
  ];
  expect(allRelated(all).slice(-2)).toEqual([[0], [21, 0]]);
});

test("articles that share only what many others share are not", () => {
  const related = allRelated([...others(40), article("minister government council said xylograph")]);
  expect(related.at(-1)).toEqual([]);
});

test("a rare name counts as a rare word does", () => {
  const all = [
    article("one thing", ["people jane-roe"]),
    ...others(30),
    article("another", ["people jane-roe"]),
  ];
  expect(allRelated(all).at(-1)).toEqual([0]);
});

test("of hundreds that share a feature, the latest are related", () => {
  const saga = Array.from({ length: 300 }, () => article("The trawler Albatross sank off Skagen"));
  const last = allRelated([...others(1_500), ...saga]).at(-1) ?? [];
  expect(last).toHaveLength(4);
  expect(Math.min(...last)).toBeGreaterThanOrEqual(1_699);
});

const word = fc.constantFrom("harbour", "trawler", "minister", "council", "albatross", "skagen", "divers");
const parts = fc.tuple(
  fc.array(word, { maxLength: 5 }),
  fc.subarray(["topic sea", "people roe", "places skagen"]),
);
const any = parts.map(([words, features]) => article(words.join(" "), features));

test("newer articles leave what older ones are related to as it is", () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), fc.array(any, { maxLength: 10 }), (old, newer) => {
      expect(allRelated([...old, ...newer]).slice(0, old.length)).toEqual(allRelated(old));
    }),
  );
});

describe("going on from the last time", () => {
  /** What becomes of a list: articles go, come, change, or take another place. */
  const change = fc.record({
    kind: fc.constantFrom("go", "come", "change", "move"),
    at: fc.nat(),
    to: fc.nat(),
    parts,
  });

  function changed(articles: readonly Relatable[], { kind, at, to, parts: [words, features] }: Change) {
    const place = at % (articles.length + 1);
    const other = to % (articles.length + 1);
    const own = articles[place];
    const fresh = article(words.join(" "), features);
    if (kind === "come") return articles.toSpliced(place, 0, fresh);
    if (!own) return articles;
    if (kind === "go") return articles.toSpliced(place, 1);
    if (kind === "change") return articles.with(place, { ...fresh, id: own.id });
    return articles.toSpliced(place, 1).toSpliced(other, 0, { ...fresh, keys: own.keys });
  }
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

  test("finds what is found anew, whatever has become of the articles", () => {
    const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), changes, (articles, rounds) => {
        let now: readonly Relatable[] = articles;
        let related = relateArticles(now);
        for (const round of rounds) {
          now = round.reduce(changed, now);
          related = relateArticles(now, related);
          expect(related).toEqual(relateArticles(now));
        }
      }),
      { numRuns: 400 },
    );
  });

  test("gives back what was found where nothing has changed", () => {
    const articles = others(20);
    const related = relateArticles(articles);
    expect(relateArticles(articles, related)).toBe(related);
  });
});
