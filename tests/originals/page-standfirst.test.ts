import { expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";

const first =
  "The council met on Tuesday evening and voted, after a long debate, to keep the old ferry running.";
const more = "Fuel for the boat has become dearer, and its crew of four has not been paid since the spring. ";
const stand = "Islanders had feared for months that the only boat to the mainland would be sold.";

async function standfirst({ head = "", below = "", opening = first }) {
  const html = `<!doctype html><html lang="en"><head><title>Ferry stays afloat</title>${head}</head><body><article><header><h1>Ferry stays afloat</h1>${below}</header><div class="share"><a href="#">Share</a></div><div><p>${opening}</p><p>${more.repeat(3)}</p><p>${more.repeat(2)}</p></div></article></body></html>`;
  const original = { file: "a.html", bytes: new TextEncoder().encode(html), sha256: "0".repeat(64) };
  const { value } = await readDrafts(original, { timeZone: "UTC" });
  const [draft] = value.drafts;
  return { text: draft?.standfirst?.text, body: draft ? plainText(draft.body) : "" };
}

const meta = (text: string) => `<meta name="description" content="${text}">`;
const data = (keys: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Ferry stays afloat", ...keys })}</script>`;

test.each([
  ["an element that newspapers call so", { below: `<p class="article-standfirst">${stand}</p>` }],
  ["an opening right under the headline", { below: `<p class="lead">${stand}</p>` }],
  [
    "an opening below a byline, apart from the text",
    { below: `<p>By Ana Lima</p><div class="story__lede">${stand}</div>` },
  ],
  [
    "a name with a program's letters behind it",
    { below: `<div class="ContentHeaderDek-x4Tf9">${stand}</div>` },
  ],
  ["a name in German", { below: `<div class="meta">3. Mai</div><p class="article__vorspann">${stand}</p>` }],
  ["a name in Spanish", { below: `<h2 class="entradilla">${stand}</h2>` }],
  ["a name in Czech", { below: `<div class="perex"><strong>${stand}</strong></div>` }],
  [
    "the paragraph beside the heading",
    { below: `<hgroup><h2>Ferry stays afloat</h2><p>${stand}</p></hgroup>` },
  ],
  ["its role", { below: `<p role="doc-subtitle">${stand}</p>` }],
  ["a description in microdata", { below: `<p itemprop="description">${stand}</p>` }],
  ["microdata, the other headline", { below: `<h2 itemprop="alternativeHeadline">${stand}</h2>` }],
  ["a heading that says what metas say", { below: `<h2>${stand}</h2>`, head: meta(stand) }],
  ["linked data", { head: data({ description: stand }) }],
  ["the other headline of linked data", { head: data({ alternativeHeadline: stand }) }],
  ["a meta", { head: meta(stand) }],
])("is read from %s", async (_, given) => {
  const { text, body } = await standfirst(given);
  expect(text).toBe(stand);
  expect(body).not.toContain(stand);
  expect(body).toContain(first);
});

test.each([
  ["the beginning of the text", { head: meta(first) }],
  ["the beginning, cut off", { head: meta(`${first.slice(0, 60)}…`) }],
  ["the beginning in other words", { head: meta(`Yesterday ${first.slice(4, -1)} in spring.`) }],
  ["cut off", { head: meta("Islanders had feared for months that the only boat...") }],
  [
    "cut off without a mark",
    { head: meta(`${stand.slice(0, -1)} to a company on the other side of the country, whi`) },
  ],
  ["the headline again", { head: meta("Ferry stays afloat: read all of it here") }],
  [
    "the site's own",
    {
      head: `<meta property="og:site_name" content="Harbour Post">${meta("Harbour Post brings you the news of the islands.")}`,
    },
  ],
  ["of another page", { head: `<meta property="og:title" content="Latest news">${meta(stand)}` }],
  ["of a whole site", { head: `<meta property="og:type" content="website">${meta(stand)}` }],
  [
    "what leads to other articles",
    { below: `<div><p class="standfirst">${stand}</p><p class="standfirst">${stand} No.</p></div>` },
  ],
  ["a caption of the leading picture", { below: `<div class="lead-image">${stand}</div>` }],
  ["an opening that leads elsewhere", { below: `<p class="teaser"><a href="/b">${stand}</a></p>` }],
  ["a heading of the text", { below: "<h2>What the islanders had feared</h2>" }],
])("is not %s", async (_, given) => {
  const { text, body } = await standfirst(given);
  expect(text).toBeUndefined();
  expect(body).toContain(first);
});

test("is moved out of the text where what may be one says what is stated", async () => {
  const below = `<p class="description-box">${stand}</p>`;
  const { text, body } = await standfirst({ below, head: data({ description: stand }) });
  expect(text).toBe(stand);
  expect(body).not.toContain(stand);
  expect((await standfirst({ below })).text).toBeUndefined();
});

test("an opening paragraph in the row of the others, not right under the headline, stays in the text", async () => {
  const rows = `<p>By Ana Lima</p><p class="story-introduction">${stand}</p><p>${first}</p><p>${more}</p>`;
  const { text, body } = await standfirst({ below: `</header><div>${rows}</div><header>` });
  expect(text).toBeUndefined();
  expect(body).toContain(stand);
});

test("a text that is nothing but its opening stays a text", async () => {
  const html = `<html><head><title>Ferry stays afloat</title></head><body><h1>Ferry stays afloat</h1><p class="lead">${stand} ${first} ${more}</p></body></html>`;
  const original = { file: "a.html", bytes: new TextEncoder().encode(html), sha256: "0".repeat(64) };
  const { value } = await readDrafts(original, { timeZone: "UTC" });
  expect(value.drafts[0]?.standfirst).toBeUndefined();
  expect(value.drafts.map(({ body }) => plainText(body))).toEqual([expect.stringContaining(first)]);
});
