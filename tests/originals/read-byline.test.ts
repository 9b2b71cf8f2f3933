import { describe, expect, test } from "vitest";
import { isNamelessByline, readByline } from "../../src/originals/read-byline.ts";

test.each([
  ["By Jane Roe", ["Jane Roe"]],
  ["By A. Reporter and B. Writer, Staff", ["A. Reporter", "B. Writer"]],
  ["BY JANE O’NEILL, SENIOR CORRESPONDENT", ["JANE O’NEILL"]],
  ["By Jane Roe, John Doe & Mary Major", ["Jane Roe", "John Doe", "Mary Major"]],
  ["By Martin L. King Jr.", ["Martin L. King Jr."]],
  ["By Martin L. King, Jr., and Mary Major", ["Martin L. King, Jr.", "Mary Major"]],
  ["BY JOHN MCDONALD", ["JOHN MCDONALD"]],
  ["By Charles de la Tour and J.-P. van der Meer", ["Charles de la Tour", "J.-P. van der Meer"]],
  ["By Jane Roe-Doe with Omar al-Masri.", ["Jane Roe-Doe", "Omar al-Masri"]],
  ["By Jane Roe in Paris and John Doe in New York", ["Jane Roe", "John Doe"]],
  ["By Jane Roe, Middle East Correspondent", ["Jane Roe"]],
  ["By Jane Roe | jane@example.org", ["Jane Roe"]],
  ["By Jane Roe (jane@example.org)", ["Jane Roe"]],
  ["By Jane Roe, 3 May 1987", ["Jane Roe"]],
  ["— By Jane Roe", ["Jane Roe"]],
  ["Von Hans Müller und Grete Weiß, Berlin Korrespondent", ["Hans Müller", "Grete Weiß"]],
  ["Par Jean Dupont et Marie-Claire Lefèvre", ["Jean Dupont", "Marie-Claire Lefèvre"]],
  ["Por José Ortega y Gasset", ["José Ortega y Gasset"]],
  ["Por Ana Ruiz y Luis Gómez", ["Ana Ruiz", "Luis Gómez"]],
  ["Di Luigi Rossi e Anna Bianchi", ["Luigi Rossi", "Anna Bianchi"]],
  ["Door Jan de Vries en Piet Jansen", ["Jan de Vries", "Piet Jansen"]],
  ["Av Lars Öberg", ["Lars Öberg"]],
  ["Автор: Иван Петров", ["Иван Петров"]],
  ["От Ивана Петрова и Анны Волковой", ["Ивана Петрова", "Анны Волковой"]],
  ["بقلم محمد حسن", ["محمد حسن"]],
  ["توسط علی رضایی", ["علی رضایی"]],
  ["מאת דוד לוי", ["דוד לוי"]],
  ["记者 王小明", ["王小明"]],
  ["记者：王小明、李华", ["王小明", "李华"]],
])("%j names %j", (byline, names) => {
  expect(readByline(byline)).toMatchObject({ names, agencies: [] });
});

test.each([
  ["By Reuters", [], ["Reuters"]],
  ["By The Associated Press", [], ["The Associated Press"]],
  ["Associated Press", [], ["Associated Press"]],
  ["(AFP)", [], ["AFP"]],
  ["dpa", [], ["dpa"]],
  ["By Jane Roe, Associated Press", ["Jane Roe"], ["Associated Press"]],
  ["By JANE ROE, Associated Press Writer", ["JANE ROE"], ["Associated Press"]],
  ["Von Hans Müller, dpa", ["Hans Müller"], ["dpa"]],
  ["من رويترز", [], ["رويترز"]],
  ["خبرگزاری مهر", [], ["خبرگزاری مهر"]],
  ["新华社", [], ["新华社"]],
])("%j names %j and the agencies %j", (byline, names, agencies) => {
  expect(readByline(byline)).toEqual({ names, agencies });
});

describe("sentences and headings are no bylines", () => {
  test.each([
    "By Monday the fire had gone out",
    "By Order of the Mayor, the mill is closed.",
    "BY ORDER OF THE MAYOR",
    "By Popular Demand",
    "By Royal Appointment",
    "By Staff Writer",
    "Von Montag an fahren die Züge wieder",
    "Von Berlin nach Hamburg",
    "Par Monts et Vaux",
    "Por fin llueve en Madrid",
    "Da Roma a Milano",
    "От Москвы до самых до окраин",
    "من المقرر أن يبدأ",
    "من أجل السلام",
    "از تهران تا مشهد",
    "记者会将于周一举行。",
    "ap",
    "aa",
    "",
    "By ",
    `By ${"A. ".repeat(200)}`,
    `By ${", ".repeat(5000)}`,
  ])("%j", (text) => {
    expect(readByline(text)).toBeUndefined();
  });
});

test("a line that says what its author is names nobody", () => {
  for (const line of [
    "By a staff reporter",
    "BY OUR OWN CORRESPONDENT",
    "By Staff",
    "Por nuestro corresponsal",
  ]) {
    expect([line, isNamelessByline(line), readByline(line)]).toEqual([line, true, undefined]);
  }
  for (const line of [
    "By Jane Roe",
    "By the sea",
    "By noon the reporter had left",
    "Staff",
    "By Jane Roe, staff",
  ]) {
    expect([line, isNamelessByline(line)]).toEqual([line, false]);
  }
});
