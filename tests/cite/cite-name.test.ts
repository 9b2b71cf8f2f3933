import { describe, expect, test } from "vitest";
import { citeName, isOrganization } from "../../src/cite-name.ts";

describe("a byline", () => {
  test.each([
    ["Jane Roe", { family: "Roe", given: "Jane" }],
    ["Roe, Jane", { family: "Roe", given: "Jane" }],
    ["van Gogh, Vincent", { family: "Gogh", given: "Vincent", particle: "van" }],
    ["JANE ROE", { family: "ROE", given: "JANE" }],
    ["J.R.R. Tolkien", { family: "Tolkien", given: "J.R.R." }],
    ["Martin Luther King, Jr.", { family: "King", given: "Martin Luther", suffix: "Jr." }],
    ["Henry Ford II", { family: "Ford", given: "Henry", suffix: "II" }],
    ["Vincent van der Berg", { family: "Berg", given: "Vincent", particle: "van der" }],
    ["Osama bin Laden", { family: "Laden", given: "Osama", particle: "bin" }],
    ["Maria de la Cruz", { family: "Cruz", given: "Maria", particle: "de la" }],
    ["Hassan al-Turabi", { family: "Turabi", given: "Hassan", particle: "al-" }],
    ["Valéry Giscard d’Estaing", { family: "Estaing", given: "Valéry Giscard", particle: "d’" }],
    ["Dick Van Dyke", { family: "Van Dyke", given: "Dick" }],
    ["José Ortega y Gasset", { family: "Ortega y Gasset", given: "José" }],
    ["Антон Чехов", { family: "Чехов", given: "Антон" }],
    ["  Jane   Roe ", { family: "Roe", given: "Jane" }],
  ])("%s is a person's name", (byline, parts) => {
    expect(citeName(byline)).toEqual(parts);
  });

  test.each([
    "Reuters",
    "The Associated Press",
    "Evening Post",
    "BBC Monitoring",
    "Our Correspondent",
    "special correspondent",
    "Jane Roe, Berlin",
    "Jane Roe and John Doe",
    "Jane Roe & John Doe",
    "24 Heures",
    "فاطمه رضایی",
    "王小波",
    "김 대중",
    "",
  ])("%s stays whole: which of its words is the family name cannot be told", (byline) => {
    expect(citeName(byline)).toEqual({ literal: byline });
  });

  test.each(["vi", "hu", "zh-Latn"])("stays whole in %s, where the family name comes first", (lang) => {
    expect(citeName("Nguyen Van Linh", lang)).toEqual({ literal: "Nguyen Van Linh" });
  });

  test("tells that it is an organization's only by its words", () => {
    expect(["The Associated Press", "Tasnim News Agency"].map(isOrganization)).toEqual([true, true]);
    expect(["Jane Roe", "فاطمه رضایی", "Reuters"].map(isOrganization)).toEqual([false, false, false]);
  });
});
