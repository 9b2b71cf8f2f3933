import { expect, test } from "vitest";
import { archiveOf } from "../site/archive-of.ts";

test("a day of the calendar has the articles of all years, newest first", () => {
  const { calendar } = archiveOf([
    { title: "Old", date: "1911-04-18" },
    { title: "New", date: "2018-04-18" },
    { title: "Leap", date: "2020-02-29" },
  ]);
  expect(calendar.map(({ day, articles }) => [day, articles.map(({ title }) => title)])).toEqual([
    ["02-29", ["Leap"]],
    ["04-18", ["New", "Old"]],
  ]);
});

test.each(["1911-04-18?", "1911-04-18~", "1911-04", "1911", "1911-04-17/1911-04-19", ""])(
  "nothing dated %j is said to be of a day",
  (date) => {
    expect(archiveOf([{ title: "A", date }]).calendar).toEqual([]);
  },
);

test("many years are heard before any speaks twice, and of each its longest article", () => {
  const { calendar } = archiveOf(
    ["1911", "1912", "1913"].flatMap((year) =>
      [1, 9, 5].map((length) => ({
        title: `${year} ${length}`,
        date: `${year}-04-18`,
        body: "word ".repeat(length),
      })),
    ),
  );
  const titles = calendar[0]?.articles.map(({ title }) => title) ?? [];
  expect(titles).toHaveLength(8);
  expect(titles).toEqual(
    expect.arrayContaining(["1911 9", "1912 9", "1913 9", "1911 5", "1912 5", "1913 5"]),
  );
});

test("of very many years eight are chosen from end to end", () => {
  const { calendar } = archiveOf(
    Array.from({ length: 100 }, (_, index) => ({ title: `${1900 + index}`, date: `${1900 + index}-04-18` })),
  );
  const titles = calendar[0]?.articles.map(({ title }) => title) ?? [];
  expect(titles).toHaveLength(8);
  expect([titles[0], titles.at(-1)]).toEqual(["1999", "1900"]);
});
