import { describe, expect, test } from "vitest";
import { archiveOf } from "../site/archive-of.ts";

/** So many articles on one topic and one person, over three years and without a date. */
function archiveWith(count: number) {
  return archiveOf(
    Array.from({ length: count }, (_, index) => ({
      title: `Number ${index}`,
      ...(index % 4 === 3 ? {} : { date: `190${index % 4}-0${(index % 9) + 1}-01` }),
      tags: ["Ships"],
      people: ["Jane Roe"],
    })),
  );
}

describe("a topic or a name with more articles than one page can hold", () => {
  const archive = archiveWith(1_200);

  test("has a page for each year, newest first, the undated last", () => {
    const [topic] = archive.topics;
    expect(topic?.years).toEqual([
      { address: "/tags/ships/1902/", label: "1902", count: 300 },
      { address: "/tags/ships/1901/", label: "1901", count: 300 },
      { address: "/tags/ships/1900/", label: "1900", count: 300 },
      { address: "/tags/ships/undated/", label: "Undated", count: 300 },
    ]);
    expect(archive.namePages[0]?.years.map(({ address }) => address)).toContain("/people/jane-roe/1901/");
  });

  test("has every article on exactly one of them", () => {
    for (const of of ["/tags/ships/", "/people/jane-roe/"]) {
      const listed = archive.yearLists
        .filter((list) => list.of.address === of)
        .flatMap((list) => list.articles);
      expect(listed.map(({ address }) => address)).toEqual(
        archive.topics[0]?.articles.map(({ address }) => address),
      );
    }
  });
});

test("fewer articles stay on one page", () => {
  const archive = archiveWith(1_000);
  expect([archive.yearLists, archive.topics[0]?.years]).toEqual([[], []]);
});
