import { expect, test } from "vitest";
import { divideNames } from "../../src/originals/divide-names.ts";

test.each([
  ["Hans Müller und Grete Weiß", ["Hans Müller", "Grete Weiß"]],
  ["Jean Dupont et Marie Lefèvre", ["Jean Dupont", "Marie Lefèvre"]],
  ["Ana Ruiz y Luis Gómez", ["Ana Ruiz", "Luis Gómez"]],
  ["Luigi Rossi e Anna Bianchi", ["Luigi Rossi", "Anna Bianchi"]],
  ["Jane Roe; John Doe", ["Jane Roe", "John Doe"]],
  ["Jane Roe & John Doe", ["Jane Roe", "John Doe"]],
  ["JANE ROE AND JOHN A DOE", ["JANE ROE", "JOHN A DOE"]],
  ["Jane Roe, John Doe, and Mary Major", ["Jane Roe", "John Doe", "Mary Major"]],
  ["Jane Roe and Martin L. King, Jr.", ["Jane Roe", "Martin L. King, Jr."]],
  ["José Ortega y Gasset y Ana Ruiz", ["José Ortega y Gasset", "Ana Ruiz"]],
  ["Ana Ruiz y José Ortega y Gasset", ["Ana Ruiz", "José Ortega y Gasset"]],
  ["محمد حسن و أحمد علي", ["محمد حسن", "أحمد علي"]],
  ["דוד לוי ו-משה כהן", ["דוד לוי", "משה כהן"]],
  ["王小明、李华", ["王小明", "李华"]],
  ["Jane Roe and Reuters", ["Jane Roe", "Reuters"]],
])("%j names %j", (field, names) => {
  expect(divideNames(field)).toEqual(names);
});

test.each([
  "José Ortega y Gasset",
  "Santiago Ramón y Cajal",
  "Maria Silva e Sousa",
  "Silva e Sousa",
  "Smith and Sons",
  "Marks & Spencer",
  "Hans Müller und Söhne",
  "Jane Roe and Staff Writers",
  "Jane Roe and others",
  "Roe, Jane",
  "García Márquez, Gabriel José",
  "Ana Ruiz en Buenos Aires",
  "Juan E Pérez",
  "admin",
])("%j stays as it is", (field) => {
  expect(divideNames(field)).toEqual([field]);
});

test("a word that means “and” in one language and “in” in another divides in the first alone", () => {
  expect(divideNames("Jan de Vries en Piet Jansen", "nl-BE")).toEqual(["Jan de Vries", "Piet Jansen"]);
  expect(divideNames("Jan de Vries en Piet Jansen", "es")).toEqual(["Jan de Vries en Piet Jansen"]);
});
