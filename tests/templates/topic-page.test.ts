import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Topic } from "../../src/types.ts";
import { render as renderTopic } from "../../templates/pages/topic.11ty.tsx";
import { type ArticleParts, archiveOf } from "../site/archive-of.ts";

const topics: readonly Topic[] = [
  {
    slug: "sea",
    label: "Sea",
    alsoKnownAs: ["water", "ocean"],
    mentions: 2,
    description: "All that floats.",
  },
  { slug: "ships", label: "Ships", broader: "sea", alsoKnownAs: [], mentions: 2 },
  { slug: "fires", label: "Fires", alsoKnownAs: [], mentions: 2 },
];

function pageOf(slug: string, articles: readonly ArticleParts[]) {
  const site = archiveOf(articles, { topics });
  const topic = site.topics.find((each) => each.slug === slug);
  if (!topic) throw new Error(`There is no page of ${slug}.`);
  return new DOMParser().parseFromString(renderTopic({ site, topic }), "text/html");
}

function textsOf(elements: Iterable<Element>): string[] {
  return [...elements].map((each) => each.textContent.replaceAll(/\s+/g, " ").trim());
}

/** So many articles in each of these years. */
function articlesIn(years: Readonly<Record<string, number>>, tags = ["ships"]): ArticleParts[] {
  return Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, at) => ({ title: `${year}, ${at}`, date: `${year}-01-01`, tags })),
  );
}

test("a topic is described, and leads to its feed", () => {
  const page = pageOf("sea", articlesIn({ 1911: 1 }));
  expect(textsOf(page.querySelectorAll(".intro, .facts"))).toEqual([
    "All that floats.",
    "1 article. Also known as water, ocean. Feed of this topic",
  ]);
  expect(page.querySelector(".facts a")?.getAttribute("href")).toBe("/archive/tags/sea/feed.xml");
});

test("a topic leads to the wider, the narrower, and those beside it with the number of articles on both", () => {
  const articles = [
    ...articlesIn({ 1911: 2 }, ["ships", "fires"]),
    ...articlesIn({ 1912: 5 }, ["ships"]),
    ...articlesIn({ 1913: 4 }, ["fires"]),
  ];
  const linesOf = (slug: string) => textsOf(pageOf(slug, articles).querySelectorAll(".relations li"));
  expect(linesOf("ships")).toEqual(["Sea", "Fires 22 articles on both"]);
  expect(linesOf("sea")).toEqual(["Ships 7"]);
});

describe("a topic of many articles", () => {
  const page = pageOf("ships", articlesIn({ 1911: 10, 1912: 1, 1920: 5 }));

  test("is parted by year, with a way to jump to each", () => {
    expect(textsOf(page.querySelectorAll("main .span > h2"))).toEqual(["1920 5", "1912 1", "1911 10"]);
    const jumps = [...page.querySelectorAll(".jump a")];
    expect(textsOf(jumps)).toEqual(["1920 5", "1912 1", "1911 10"]);
    for (const jump of jumps) expect(page.querySelector(jump.getAttribute("href") ?? "")).not.toBeNull();
  });

  test("is drawn over time, empty years too, and read out as a table", () => {
    const bars = [...page.querySelectorAll(".graph rect")].map((bar) => [
      bar.querySelector("title")?.textContent,
      bar.getAttribute("height"),
      Math.floor(Number(bar.getAttribute("x"))),
    ]);
    expect(bars).toEqual([
      ["1911: 10 articles", "100", 0],
      ["1912: 1 article", "10", 1],
      ["1920: 5 articles", "50", 9],
    ]);
    expect(page.querySelector(".graph svg")?.getAttribute("viewBox")).toBe("0 0 10 100");
    expect(textsOf(page.querySelectorAll(".graph tr"))).toEqual(["191110", "19121", "19205"]);
  });
});

test("a topic of few articles is neither parted nor drawn", () => {
  const page = pageOf("ships", articlesIn({ 1911: 5, 1920: 5 }));
  expect([...page.querySelectorAll(".graph, .jump, main .span")]).toEqual([]);
});

test("many years are reached by their decades", () => {
  const years = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(1900 + at), 1]));
  const jumps = [...pageOf("ships", articlesIn(years)).querySelectorAll(".jump a")];
  expect(textsOf(jumps)).toEqual(["1930s 10", "1920s 10", "1910s 10", "1900s 10"]);
  expect(jumps.map((jump) => jump.getAttribute("href"))).toEqual([
    "#in-1939",
    "#in-1929",
    "#in-1919",
    "#in-1909",
  ]);
});
