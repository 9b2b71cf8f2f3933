import { describe, expect, test } from "vitest";
import { archiveOf } from "../site/archive-of.ts";

function pagesOf(...dates: readonly string[]) {
  const archive = archiveOf(dates.map((date) => ({ title: date, date })));
  return {
    archive,
    page: (address: string) => archive.dates.find((each) => each.address === address),
  };
}

describe("days without an article", () => {
  test("are counted from the archive's first day to its last, and no further", () => {
    const { archive, page } = pagesOf("2018-12-30", "2019-01-02", "2019-01-04", "2019");
    expect(archive.daySpan).toEqual({ first: "2018-12-30", last: "2019-01-04", days: 6, without: 3 });
    expect(page("/2018/")?.missing).toEqual({ days: 2, without: 1 });
    expect(page("/2019/")?.missing).toEqual({ days: 4, without: 2 });
    expect(page("/2019/01/")?.missing).toEqual({ days: 4, without: 2 });
  });

  test("are counted over a leap day and a whole year between", () => {
    const { archive, page } = pagesOf("2019-12-31", "2020-02-28", "2020-03-01", "2021-01-01");
    expect(archive.daySpan?.days).toBe(368);
    expect(page("/2020/")?.missing).toEqual({ days: 366, without: 364 });
    expect(page("/2020/02/")?.missing).toEqual({ days: 29, without: 28 });
  });

  test.each([
    ["a month before the first day", "/2017/05/", ["2017-05", "2018-12-30"]],
    ["an archive without a single day", "/2017/", ["2017", "192X", ""]],
    ["a decade", "/192X/", ["192X", "1921-01-01"]],
  ])("are not spoken of for %s", (_, address, dates) => {
    expect(pagesOf(...dates).page(address)?.missing).toBeUndefined();
  });
});

test("a year knows its days, each with its number of articles", () => {
  const { page } = pagesOf("2019-01-04", "2019-01-04", "2019-12-31", "2019-12");
  expect(page("/2019/")?.days?.map(({ address, count }) => [address, count])).toEqual([
    ["/2019/01/04/", 2],
    ["/2019/12/31/", 1],
  ]);
});

test("a day leads to the same day of the four nearest years either way", () => {
  const years = Array.from({ length: 12 }, (_, index) => `${1900 + index}-04-18`);
  const { page } = pagesOf(...years, "1905-04-19");
  expect(page("/1905/04/18/")?.sameDay?.map(({ address }) => address.slice(1, 5))).toEqual([
    ...["1901", "1902", "1903", "1904"],
    ...["1906", "1907", "1908", "1909"],
  ]);
  expect(page("/1905/04/19/")?.sameDay).toEqual([]);
});

test("the longest article of a day leads its page", () => {
  const archive = archiveOf([
    { title: "Brief", date: "2019-01-04", body: "A line." },
    { title: "Report", date: "2019-01-04", body: "A line. ".repeat(40) },
    { title: "Note", date: "2019-01-04", body: "A line. ".repeat(3) },
  ]);
  const day = archive.dates.find(({ address }) => address === "/2019/01/04/");
  expect(day?.articles.map(({ title }) => title)).toEqual(["Report", "Note", "Brief"]);
});
