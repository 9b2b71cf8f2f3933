import { expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";

async function read(content: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const original = { file: "item.json", bytes, sha256: "0".repeat(64) };
  return readDrafts(original, { timeZone: "Europe/Oslo" });
}

const item = {
  uri: "urn:agency:1",
  type: "text",
  versioncreated: "2019-08-09T22:46:53Z",
  language: "nb_NO",
};

test("an item of version 1 is an article", async () => {
  const { value, problems } = await read({
    ...item,
    headline: "Ferry &amp; storm",
    byline: "By Jane Roe and Otto Meier, dpa",
    subject: [{ name: "weather", code: "1" }],
    body_text: "Not this.",
    body_xhtml: "<p>The ferry <b>sailed</b>.</p>",
    associations: { mainpic: { type: "picture", description_text: "The ferry." } },
  });
  expect(problems).toEqual([]);
  const [draft] = value.drafts;
  expect(draft).toMatchObject({
    source: { item: "urn:agency:1", format: "ninjs" },
    title: { text: "Ferry & storm" },
    caption: { text: "The ferry." },
    date: { edtf: "2019-08-10", basis: "given by the agency (versioncreated)" },
    authors: ["Jane Roe", "Otto Meier"],
    lang: "nb-NO",
    categories: ["weather"],
  });
  expect(draft && plainText(draft.body).trim()).toBe("The ferry sailed.");
});

test("items of version 3, in other letters and in lists, are read alike; pictures and what was withdrawn are not", async () => {
  const { uri: _, versioncreated, ...rest } = item;
  const text = {
    ...rest,
    versionCreated: versioncreated,
    pubStatus: "usable",
    headlines: [{ role: "main", value: "Ferja gikk" }],
    infoSources: [{ name: "NTB" }],
    bodies: [
      { contentType: "text/plain", value: "Uten merker." },
      { contentType: "application/xhtml+xml", value: "<p>Ferja gikk likevel.</p>" },
    ],
  };
  const { value } = await read([
    { ...text, uri: "urn:1" },
    { ...text, uri: "urn:2", type: "picture" },
    { ...text, uri: "urn:3", pubStatus: "canceled" },
  ]);
  expect(
    value.drafts.map(({ title, publication, date, body }) => [
      title?.text,
      publication,
      date?.edtf,
      plainText(body).trim(),
    ]),
  ).toEqual([["Ferja gikk", "NTB", "2019-08-10", "Ferja gikk likevel."]]);
  expect(value.skipped).toEqual([
    { item: "urn:2", rule: "picture" },
    { item: "urn:3", rule: "canceled" },
  ]);
});

test("an item without a text is a problem that names it", async () => {
  const { value, problems } = await read({ ...item, headline: "Ferry" });
  expect(value.drafts).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual(["The item “urn:agency:1” has no text."]);
});

test("the body of version 1 may be of any form of HTML", async () => {
  const { value, problems } = await read({ ...item, headline: "Ferry", body_html: "<p>It sailed.</p>" });
  expect(problems).toEqual([]);
  expect(value.drafts.map(({ body }) => plainText(body).trim())).toEqual(["It sailed."]);
});
