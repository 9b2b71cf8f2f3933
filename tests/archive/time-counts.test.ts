import { expect, test } from "vitest";
import { archiveOf } from "../site/archive-of.ts";

/** The course of a topic that stands on an article of each of these dates. */
function courseOf(dates: readonly string[]) {
  return archiveOf(dates.map((date) => ({ title: date, date, tags: ["Ships"] }))).topics[0]?.overTime;
}

const months = Array.from({ length: 12 }, (_, index) => `1987-${String(index + 1).padStart(2, "0")}-05`);

test("few years are counted by month, many by year", () => {
  expect(courseOf([...months, "1988-01-01"])).toMatchObject({ step: "month", others: 0 });
  expect(courseOf([...months, "1992-01-01"])).toEqual({
    step: "year",
    counts: [
      ["1987", 12],
      ["1992", 1],
    ],
    others: 0,
  });
});

test("what is dated less closely is counted apart", () => {
  expect(courseOf([...months, "1987", "198X", ""])).toMatchObject({ step: "month", others: 3 });
});

test.each([
  ["few articles", months],
  ["articles of one month", months.map(() => "1987-05-05").concat("1987-05-06")],
  ["undated articles", months.map(() => "").concat("198X")],
])("%s are not counted", (_, dates) => {
  expect(courseOf(dates)).toBeUndefined();
});
