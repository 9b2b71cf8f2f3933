import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { render } from "../../templates/pages/name.11ty.tsx";
import { archiveOf } from "../site/archive-of.ts";

const articles = [
  { title: "One", people: ["Ada Byron", "Bo"] },
  { title: "Two", people: ["Ada Byron", "Bo"] },
];
const authority = [
  { name: "Ada Byron", kind: "person" as const, variants: [], wikidata: "Q7259", hidden: false },
  { name: "Bo", kind: "place" as const, variants: [], wikidata: "Q1", hidden: false },
];

function pageOf(name: string) {
  const archive = archiveOf(articles, { authority });
  const [entry] = archive.namePages.filter((each) => each.name === name);
  if (!entry) throw new Error(`There is no page of ${name}.`);
  const page = new DOMParser().parseFromString(render({ site: archive, entry }), "text/html");
  const described = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}");
  return {
    links: [...page.querySelectorAll('a[rel="external"]')].map((link) => link.getAttribute("href")),
    described,
  };
}

test("a name leads to the item of Wikidata that the authority file gives, for people and machines", () => {
  const item = "https://www.wikidata.org/entity/Q7259";
  expect(pageOf("Ada Byron")).toMatchObject({
    links: [item],
    described: { "@type": "Person", name: "Ada Byron", sameAs: item },
  });
});

test("an item of another kind of name is not its own", () => {
  const { links, described } = pageOf("Bo");
  expect(links).toEqual([]);
  expect(described).not.toHaveProperty("sameAs");
});
