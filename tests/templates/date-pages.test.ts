import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { render as renderDate } from "../../templates/pages/date.11ty.tsx";
import { render as renderDates } from "../../templates/pages/dates.11ty.tsx";
import { firstWeekday } from "../../templates/partials/calendar-words.ts";
import { coverage } from "../../templates/partials/coverage.ts";
import { heatBounds, heatLevel } from "../../templates/partials/heat-levels.ts";
import { archiveOf } from "../site/archive-of.ts";

function datedOn(...dates: readonly string[]) {
  return archiveOf(dates.map((date, at) => ({ title: `Article ${at + 1}`, date })));
}

function pageAt(address: string, archive = datedOn()) {
  const date = archive.dates.find((each) => each.address === address);
  if (!date) throw new Error(`There is no page at ${address}.`);
  return parse(renderDate({ site: archive, date }));
}

function parse(html: string) {
  return new DOMParser().parseFromString(html, "text/html");
}

function textsOf(elements: Iterable<Element>): string[] {
  return [...elements].map((each) => each.textContent.replaceAll(/\s+/g, " ").trim());
}

describe("the calendar of the whole archive", () => {
  const calendarOf = (...dates: readonly string[]) => {
    const page = parse(renderDates({ archive: datedOn(...dates) }));
    const rows = [...page.querySelectorAll(".heat tbody tr")];
    return { page, rows, lines: rows.map((row) => textsOf([...row.children])) };
  };

  test("is a table of years and months, in which each month with articles is a link that says how many", () => {
    const { rows, page } = calendarOf("1911-03-05", "1911-03-06", "1911-05", "1911");
    const cells = [...(rows[0]?.children ?? [])];
    expect(textsOf(page.querySelectorAll(".heat thead th"))).toHaveLength(15);
    expect([cells[0]?.tagName, cells[0]?.getAttribute("scope"), cells[0]?.textContent]).toEqual([
      "TH",
      "row",
      "1911",
    ]);
    expect(cells.map((cell) => cell.querySelector("td a")?.getAttribute("aria-label"))).toEqual([
      ...[undefined, undefined, undefined],
      "March 1911: 2 articles",
      undefined,
      "May 1911: 1 article",
      ...Array.from({ length: 9 }, () => undefined),
    ]);
    expect(textsOf(cells.slice(2, 7))).toEqual(["", "2", "", "1", ""]);
    expect(cells[3]?.querySelector("a")?.getAttribute("href")).toBe("/archive/1911/03/");
    expect(textsOf(cells.slice(-2))).toEqual(["1", "4"]);
  });

  test("folds years without articles into one line, and says so", () => {
    const { lines } = calendarOf("1911-03-05", "1950-01-01", "1952-01-01");
    expect(lines.map(([year]) => year)).toEqual(["1911", "1912–1949", "1950", "1951", "1952"]);
    expect(lines[1]?.[1]).toBe("No article in these 38 years");
    expect(lines[3]?.[1]).toBe("No article in this year");
  });

  test("has a line for what is dated less closely than to a year", () => {
    const { lines } = calendarOf("1923-03-05", "192X", "19XX", "");
    expect(lines.map(([name, words]) => [name, words]).slice(1)).toEqual([
      ["1920s", "Known only to the decade"],
      ["1900–1999", "Known only to the century"],
      ["Undated", "Dated to no single year"],
    ]);
  });

  test("tells months without articles from those before the first and after the last", () => {
    const { rows } = calendarOf("1911-03-05", "1911-06-05");
    const none = [...(rows[0]?.children ?? [])].map((cell) => cell.className.includes("heat-none"));
    expect(none.flatMap((isNone, at) => (isNone ? [at] : []))).toEqual([4, 5]);
  });

  test("leads to the decades of a long archive", () => {
    const { page } = calendarOf(...Array.from({ length: 30 }, (_, at) => `${1900 + at}-01-01`));
    expect(textsOf(page.querySelectorAll(".jump a"))).toEqual(["1900s", "1910s", "1920s"]);
  });

  test("says what is known to be missing, and no more", () => {
    const { page } = calendarOf("1911-03-05", "1911-03-08", "1911-03", "1911", "192X", "");
    expect(textsOf(page.querySelectorAll(".gaps li"))).toEqual([
      "Of the 4 days from 5 March 1911 to 8 March 1911, 2 have no article.",
      "1 article is dated no closer than to its month.",
      "1 article is dated no closer than to its year.",
      "1 article is dated no closer than to its decade.",
      "1 article is dated to no single year; it is listed as undated.",
    ]);
    expect(calendarOf("1911-03-05", "1911-03-06").page.querySelector(".gaps")).toBeNull();
  });

  test.each([
    ["no article", []],
    ["undated articles alone", ["", ""]],
    ["articles of one decade alone", ["192X"]],
  ])("holds with %s", (_, dates) => {
    expect(() => calendarOf(...dates)).not.toThrow();
  });
});

describe("shades", () => {
  test.each([
    [1, [1]],
    [3, [1, 2, 3]],
    [5, [1, 2, 3, 4, 5]],
    [40, [1, 2, 4, 9, 19]],
    [10_000, [1, 6, 40, 251, 1585]],
  ])("of counts up to %i begin at %j", (most, bounds) => {
    expect(heatBounds(most)).toEqual(bounds);
  });

  test("grow darker with every bound", () => {
    const bounds = heatBounds(40);
    expect([1, 2, 3, 4, 9, 19, 40].map((count) => heatLevel(count, bounds))).toEqual([1, 2, 2, 3, 4, 5, 5]);
  });

  test("of one or two are neither the palest nor the darkest", () => {
    expect([heatLevel(1, [1]), heatLevel(1, [1, 2]), heatLevel(2, [1, 2])]).toEqual([2, 2, 3]);
  });
});

describe("how far an archive reaches", () => {
  test.each([
    [["1911-03-05", "2015-01-01"], "2 articles, 1911–2015"],
    [["1911-03-05"], "1 article, 1911"],
    [["190X", "1911-03-05", "2015"], "3 articles, 1900s–2015"],
    [["1911-03-05", "198X"], "2 articles, 1911–1980s"],
    [["1911-03-05", "1923", "192X", "19XX"], "4 articles, 1911–1923"],
    [["192X", "195X"], "2 articles, 1920s–1950s"],
    [["1911-03-05", ""], "2 articles, 1911"],
    [["", ""], "2 articles"],
  ])("%j is %s", (dates, words) => {
    expect(coverage(datedOn(...dates))).toBe(words);
  });
});

describe("a calendar of a month", () => {
  const month = pageAt("/2020/05/", datedOn("2020-05-22", "2020-05-22", "2020-05-01"));

  test("has its days under their days of the week, and links those that hold articles", () => {
    expect(textsOf(month.querySelectorAll(".calendar th"))).toEqual([
      "Mon",
      "Tue",
      "Wed",
      "Thu",
      "Fri",
      "Sat",
      "Sun",
    ]);
    const [first] = month.querySelectorAll(".calendar tbody tr");
    expect(textsOf(first?.children ?? [])).toEqual(["", "", "", "", "111 May 2020: 1 article", "2", "3"]);
    expect(
      [...month.querySelectorAll(".calendar a")].map((day) => [
        day.getAttribute("href"),
        day.querySelector(".unseen")?.textContent,
      ]),
    ).toEqual([
      ["/archive/2020/05/01/", "1 May 2020: 1 article"],
      ["/archive/2020/05/22/", "22 May 2020: 2 articles"],
    ]);
  });

  test.each([
    ["en", 1],
    ["en-US", 0],
    ["de", 1],
    ["fr", 1],
    ["he", 0],
    ["ar", 6],
    ["fa", 6],
    ["zh", 1],
  ])("begins its weeks in %s on day %i", (language, weekday) => {
    expect(firstWeekday({ language })).toBe(weekday);
  });

  test("stands for each of the twelve on the page of a year", () => {
    const year = pageAt("/2020/", datedOn("2020-05-22", "2020-02-29"));
    expect(textsOf(year.querySelectorAll(".calendar caption"))).toHaveLength(12);
    expect(textsOf(year.querySelectorAll(".calendar caption a"))).toEqual(["February", "May"]);
    expect([...year.querySelectorAll(".calendar td a")].map((day) => day.getAttribute("href"))).toEqual([
      "/archive/2020/02/29/",
      "/archive/2020/05/22/",
    ]);
  });
});

describe("the pages of dates", () => {
  test("list an article at the step to which its date is known, and say so", () => {
    const archive = datedOn("2020-05-22", "2020-05~");
    const [imprecise, day] = pageAt("/2020/05/", archive).querySelectorAll("main section");
    expect(imprecise?.querySelector("h2")?.textContent).toBe("Known only to the month");
    expect(imprecise?.querySelector("h3")?.textContent).toBe("Article 2");
    expect(day?.querySelector("h2 a")?.getAttribute("href")).toBe("/archive/2020/05/22/");
    expect(day?.querySelector("h3")?.textContent).toBe("Article 1");
  });

  test.each([
    ["/2018/", "1 article. No day is without an article."],
    ["/2019/", "2 articles. 363 of its 365 days have no article."],
    ["/2020/", "1 article. 9 of its 10 days between the archive’s first and last have no article."],
  ])("%s says how many days have no article", (address, words) => {
    const archive = datedOn("2018-12-31", "2019-01-02", "2019-06-30", "2020-01-10");
    expect(textsOf(pageAt(address, archive).querySelectorAll(".intro"))).toEqual([words]);
  });

  test("of undated articles tell those of no date from those of several years", () => {
    const page = pageAt("/undated/", datedOn("", "", "1987-11/1988-02"));
    expect(textsOf(page.querySelectorAll(".intro"))).toEqual([
      "2 articles of which the day of publication is not known. 1 article dated to a span of several years.",
    ]);
  });

  test("of a day are that day's paper: its weekday, a lead, the others, the same day in other years", () => {
    const page = pageAt(
      "/2018/04/18/",
      archiveOf([
        { title: "Short", date: "2018-04-18", authors: ["Jane Roe"] },
        { title: "Long", date: "2018-04-18", body: "Many words are in this one." },
        { title: "Then", date: "1911-04-18" },
      ]),
    );
    expect(textsOf(page.querySelectorAll(".intro"))).toEqual(["Wednesday. 2 articles."]);
    expect(textsOf(page.querySelectorAll(".lead h2"))).toEqual(["Long"]);
    expect(textsOf(page.querySelectorAll(".paper li"))).toEqual(["ShortJane Roe"]);
    expect(textsOf(page.querySelectorAll(".span li"))).toEqual(["18 April 1911 1"]);
    expect(textsOf(page.querySelectorAll(".neighbours a"))).toEqual(["Earlier 18 April 1911"]);
  });
});
