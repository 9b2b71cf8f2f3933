import { expect, test } from "vitest";
import { slugOf } from "../../src/articles/slug.ts";

test.each([
  [
    "Offense Plan Needed In ‘Intelligence War’ Says Khamenei",
    "offense-plan-needed-in-intelligence-war-says-khamenei",
  ],
  ["Iran’s Central Bank", "irans-central-bank"],
  ["Straße & Café", "strasse-and-cafe"],
  ["日本の新聞", "日本の新聞"],
  ["— … —", "fallback"],
  ["YouTube", "youtube"],
])("%s → %s", (text, slug) => {
  expect(slugOf(text, "fallback")).toBe(slug);
});

test("a long headline is cut between words", () => {
  const slug = slugOf("word ".repeat(40), "fallback");
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^(word-)+word$/);
});

test("a slug of a slug is itself", () => {
  for (const text of ["Iran’s Central Bank", "日本の新聞", "Straße", "سلام دنیا"]) {
    const slug = slugOf(text, "fallback");
    expect(slugOf(slug, "other")).toBe(slug);
  }
});
