import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeriods, readPeriod, undated } from "../../src/period.ts";
import { divideByTime } from "../../src/search/divide-by-time.ts";

const namesOf = (dates: readonly string[], shardSize: number) =>
  divideByTime(articlesOf(dates), shardSize).map(({ name, articles }) => `${name}: ${articles.length}`);

function articlesOf(dates: readonly string[]) {
  const articles = dates.map((date, number) => ({
    address: `/${number}/`,
    period: readPeriod(date) ?? undated,
  }));
  return articles.sort((a, b) => comparePeriods(a.period, b.period));
}

const dates = fc.array(
  fc.oneof(
    fc
      .date({ min: new Date("1890-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    fc.constantFrom("2020-05", "1923?", "192X", "19XX", "2020-05-22/2020-06-10", "../2020", "", "2020-05-01"),
  ),
  { maxLength: 120 },
);

describe("articles divided by time", () => {
  test("are one shard where they are few, undated ones included", () => {
    expect(namesOf(["2010-01-01", "", "1999"], 3)).toEqual(["all: 3"]);
  });

  test("are none where there are none", () => {
    expect(namesOf([], 3)).toEqual([]);
  });

  test("are divided at years that are multiples of powers of two, undated ones apart", () => {
    const years = ["2006", "2007", "2008", "2009", "2010", "2011", "2012"];
    expect(namesOf([...years, "", ""], 4)).toEqual([
      "2000-2007: 2",
      "2008-2011: 4",
      "2012-2015: 1",
      "undated: 2",
    ]);
  });

  test("of one year are divided by half-years, quarters, months and days", () => {
    const days = [
      "2010-01-01",
      "2010-01-02",
      "2010-01-31",
      "2010-02-01",
      "2010-04-01",
      "2010-07-01",
      "2010-12-31",
    ];
    expect(namesOf(days, 2)).toEqual([
      "2010-m01-d01-d16: 2",
      "2010-m01-d17-d31: 1",
      "2010-m02: 1",
      "2010-m04-m06: 1",
      "2010-m07-m12: 2",
    ]);
  });

  test("stand with the first day that their date may mean", () => {
    expect(namesOf(["192X", "1921-01-01", "1935-01-01"], 2)).toEqual(["1920-1927: 2", "1928-1935: 1"]);
  });

  test("of a single day stay together however many they are", () => {
    expect(namesOf(["2010-01-01", "2010-01-01", "2010-01-01", "2010-01-02"], 2)).toEqual([
      "2010-m01-d01: 3",
      "2010-m01-d02: 1",
    ]);
  });

  test("are each in one shard, in the order given, no shard too large but for single days", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (some, shardSize) => {
        const articles = articlesOf(some);
        const shards = divideByTime(articles, shardSize);
        const dated = shards.filter(({ name }) => !name.startsWith("undated"));
        const isDated = (each: (typeof articles)[number]) =>
          each.period.precision !== "undated" && each.period.first !== undefined;
        const order = shards.length === 1 ? articles : articles.filter(isDated);
        expect(dated.flatMap((shard) => shard.articles)).toEqual(order);
        expect(shards.flatMap((shard) => shard.articles).length).toBe(articles.length);
        expect(new Set(shards.flatMap((shard) => shard.articles)).size).toBe(articles.length);
        expect(new Set(shards.map(({ name }) => name)).size).toBe(shards.length);
        for (const { name, articles: own } of shards) {
          const firsts = new Set(own.map(({ period }) => period.first));
          expect(own.length <= shardSize || firsts.size === 1).toBe(true);
          expect(`en-x-${name}`).toMatch(/^en-x(?:-[a-z0-9]{1,8})+$/);
        }
      }),
    );
  });

  test("keep the boundaries of all shards but the one that a new article falls into", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 119 }), (some, at) => {
        const all = [...some, "2001-02-03"];
        const before = divideByTime(articlesOf(all.toSpliced(at % all.length, 1)), 10);
        const after = divideByTime(articlesOf(all), 10);
        const names = new Set(before.map(({ name }) => name));
        const isOnlyShard = before.length <= 1 || after.length <= 1;
        const without = before.filter(({ name }) => !after.some((each) => each.name === name));
        expect(isOnlyShard || without.length <= 1 || names.size === 0).toBe(true);
      }),
    );
  });
});
