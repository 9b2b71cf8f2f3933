import { describe, expect, test } from "vitest";
import { prepareAuthority, settleNames } from "../../src/copydesk/names/authority.ts";
import type { AuthorityName } from "../../src/types.ts";
import { processorTime } from "../support/processor-time.ts";

const entries: readonly AuthorityName[] = [
  {
    name: "Ali Khamenei",
    kind: "person",
    variants: ["Khamenei", "Khamene’i", "خامنه‌ای", "Хаменеи"],
    hidden: false,
  },
  { name: "Barack Obama", kind: "person", variants: ["Obama"], hidden: false },
  { name: "George Bush", kind: "person", variants: ["Bush"], hidden: false },
  { name: "Tokyo", kind: "place", variants: ["東京", "Tōkyō"], hidden: false },
  { name: "Tokyo Electric", kind: "organization", variants: ["東京電力"], hidden: false },
  { name: "World Health Organization", kind: "organization", variants: ["WHO"], hidden: false },
  { name: "Bangkok", kind: "place", variants: ["กรุงเทพ"], hidden: false },
  { name: "Breaking News", kind: "organization", variants: [], hidden: true },
];
const authority = prepareAuthority(entries);
const none = { people: [], places: [], organizations: [] };

function found(...texts: readonly string[]): string[] {
  return Object.values(settleNames(texts, none, authority)).flat();
}

describe("a variant in a text gives the article the name", () => {
  test.each([
    ["Le discours d’Obama, mardi", ["Barack Obama"]],
    ["Khamene'i's speech", ["Ali Khamenei"]],
    ["رهبر ایران، آیت‌الله خامنه ای، گفت", ["Ali Khamenei"]],
    ["Аятолла Хаменеи заявил", ["Ali Khamenei"]],
    ["昨日東京で会議があった", ["Tokyo"]],
    ["東京電力は発表した", ["Tokyo Electric"]],
    ["เขาไปกรุงเทพเมื่อวาน", ["Bangkok"]],
    ["In Tokyo und in TOKYO", ["Tokyo"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("what is no such name gives nothing", () => {
  test.each([
    ["the people who live in the bush"],
    ["Obamacare"],
    ["WHO IS IN THE BUSH"],
    ["Breaking News at nine"],
    [""],
    ["’’’ … ."],
  ])("%j", (text) => expect(found(text)).toEqual([]));
});

test("names that were recognised come under their authority's name and kind, once, and hidden ones go", () => {
  const recognised = { people: ["Khamenei"], places: ["WHO"], organizations: ["Breaking News", "Acme"] };
  expect(settleNames(["Khamenei and Acme spoke to Obama."], recognised, authority)).toEqual({
    people: ["Ali Khamenei", "Barack Obama"],
    places: [],
    organizations: ["World Health Organization", "Acme"],
  });
});

test("a surname within a longer name that was recognised is not the one of the authority", () => {
  const recognised = { ...none, people: ["Michelle Obama"] };
  expect(settleNames(["Michelle Obama spoke."], recognised, authority).people).toEqual(["Michelle Obama"]);
});

test("without an authority file, what was recognised stays as it is", () => {
  const recognised = { people: ["B", "A"], places: ["C"], organizations: [] };
  expect(settleNames(["A, B, C"], recognised, prepareAuthority([]))).toEqual(recognised);
});

test("thousands of names that begin alike are found in a long text without delay", () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({
    ...{ name: `Ann Ann Ann N${at}`, kind: "person" as const, variants: [], hidden: false },
  }));
  const began = processorTime();
  const { people } = settleNames([`${"Ann ".repeat(100_000)}N4999`], none, prepareAuthority(many));
  expect(people).toEqual(["Ann Ann Ann N4999"]);
  expect(processorTime() - began).toBeLessThan(5_000);
});
