import { expect, test } from "vitest";
import { leadingCard } from "../../src/archive/leading-card.ts";
import type { ArticlePage } from "../../src/types.ts";
import { render } from "../../templates/pages/front.11ty.tsx";
import { archiveOf, articleOf } from "../site/archive-of.ts";

const bare = Array.from({ length: 8 }, (_, at) => ({ title: `Bare ${at}`, date: `2020-01-0${9 - at}` }));
const full = { title: "Full", date: "2019-12-31", body: "There is something to read." };

test("the newest article with something to read leads, and the others follow, each once", () => {
  const archive = archiveOf([...bare.slice(0, 3), full]);
  const lead = leadingCard(archive.latest);
  expect(lead?.title).toBe("Full");
  const article = archive.articles.find(({ address }) => address === lead?.address);
  const page = render({
    archive,
    lead: { ...article, article: articleOf(full), html: "<p>Read.</p>" } as ArticlePage,
  });
  const main = page.slice(page.indexOf('class="front '), page.indexOf("</main>"));
  const titles = [...main.matchAll(/\/2\d+\/\d\d\/\d\d\/[^"]*">([^<]*)</g)].map(([, title]) => title);
  expect(titles).toEqual(["Full", "Bare 0", "Bare 1", "Bare 2"]);
});

test("where the newest have none, the newest leads, and of no articles none", () => {
  expect(leadingCard(archiveOf([...bare, full]).latest)?.title).toBe("Bare 0");
  expect(leadingCard([])).toBeUndefined();
});
