import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Topic } from "../../src/types.ts";
import { render as renderDate } from "../../templates/pages/date.11ty.tsx";
import { data as namesData, render as renderNames } from "../../templates/pages/names.11ty.tsx";
import { render as renderSitemap } from "../../templates/pages/sitemap.11ty.tsx";
import { data as partData } from "../../templates/pages/sitemap-part.11ty.tsx";
import { arrangeTopics } from "../../templates/partials/arrange-topics.ts";
import { archiveOf } from "../site/archive-of.ts";

describe("the pages of dates", () => {
  const archive = archiveOf([
    { title: "On a day", date: "2020-05-22" },
    { title: "In a month", date: "2020-05~" },
  ]);
  const pageAt = (address: string) => {
    const date = archive.dates.find((each) => each.address === address);
    if (!date) throw new Error(`There is no page at ${address}.`);
    return parse(renderDate({ site: archive, date }));
  };

  test("list an article at the step to which its date is known, and say so", () => {
    const [imprecise, day] = pageAt("/2020/05/").querySelectorAll("main section");
    expect(imprecise?.querySelector("h2")?.textContent).toBe("Known only to the month");
    expect(imprecise?.querySelector("h3")?.textContent).toBe("In a month");
    expect(day?.querySelector("h2 a")?.getAttribute("href")).toBe("/archive/2020/05/22/");
    expect(day?.querySelector("h3")?.textContent).toBe("On a day");
  });

  test("link the days of a month that hold articles", () => {
    const days = [...pageAt("/2020/05/").querySelectorAll(".days > li")];
    expect(days).toHaveLength(31);
    expect(days.filter((day) => day.querySelector("a")).map((day) => day.textContent)).toEqual([
      "22: 1 article",
    ]);
  });
});

describe("an index of names", () => {
  test("leads to the page of a name, or straight to the only article that has it", () => {
    const archive = archiveOf([
      { title: "One", people: ["Ada Byron", "Ángel Ruiz"] },
      { title: "Two", people: ["Ada Byron"] },
    ]);
    const [words] = namesData.kinds;
    if (!words) throw new Error("There is no kind of names.");
    const page = parse(renderNames({ archive, words }));
    const entries = [...page.querySelectorAll(".letter li")].map((entry) => [
      entry.textContent,
      entry.querySelector("a")?.getAttribute("href"),
    ]);
    expect([...page.querySelectorAll(".letter h2")].map((each) => each.textContent)).toEqual(["A"]);
    expect(entries).toEqual([
      ["Ada Byron 2", "/archive/people/ada-byron/"],
      ["Ángel RuizOne", "/archive/undated/article-1/"],
    ]);
  });
});

describe("the tree of topics", () => {
  const topic = (slug: string, broader?: string): Topic => ({
    slug,
    label: slug,
    alsoKnownAs: [],
    mentions: 2,
    ...(broader === undefined ? {} : { broader }),
  });

  test.each([
    ["narrower ones under wider", [topic("a"), topic("b", "a"), topic("c", "b")], "a(b(c))"],
    ["each topic of a circle once", [topic("a", "b"), topic("b", "a"), topic("c")], "c a(b)"],
  ])("shows %s", (_, topics, shape) => {
    const archive = archiveOf([{ title: "A", tags: topics.map((each) => each.slug) }], { topics });
    const drawn = (branches: ReturnType<typeof arrangeTopics>): string =>
      branches
        .map(({ topic: { slug }, narrower }) => (narrower.length > 0 ? `${slug}(${drawn(narrower)})` : slug))
        .join(" ");
    expect(drawn(arrangeTopics(archive.topics))).toBe(shape);
  });
});

describe("the sitemap", () => {
  const archive = archiveOf([
    {
      title: "A",
      source: { file: "a.txt", sha256: "0", format: "text", ingested: "2026-11-22T18:30:00Z" },
    },
    { title: "B & C", lang: "fa" },
  ]);

  test("dates an article only where it is known when it came", () => {
    const urls = [...parseXml(renderSitemap({ archive })).querySelectorAll("url")];
    const dated = urls.filter((url) => url.querySelector("lastmod"));
    expect(dated.map((url) => url.textContent)).toEqual([
      "https://example.org/archive/undated/article-1/2026-11-22T18:30:00Z",
    ]);
    expect(partData.pagination.before([], { archive })).toEqual([]);
  });

  test("is an index of several above 50,000 addresses", () => {
    const [page] = archive.dates;
    const large = {
      ...archive,
      dates: Array.from({ length: 50_000 }, () => page).filter((each) => each !== undefined),
    };
    const locations = [...parseXml(renderSitemap({ archive: large })).querySelectorAll("sitemap loc")];
    expect(locations.map((each) => each.textContent)).toEqual([
      "https://example.org/archive/sitemap-1.xml",
      "https://example.org/archive/sitemap-2.xml",
    ]);
    const parts = partData.pagination.before([], { archive: large });
    expect(parts.map((part) => part.entries.length)).toEqual([50_000, 9]);
  });
});

function parse(html: string) {
  return new DOMParser().parseFromString(html, "text/html");
}

function parseXml(xml: string) {
  return new DOMParser().parseFromString(xml, "text/xml");
}
