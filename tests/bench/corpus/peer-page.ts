import { writeYaml } from "../../../src/settings/yaml-text.ts";
import type { Article } from "../../../src/types.ts";
import { namesOf } from "./compose-article.ts";
import type { Corpus } from "./corpus.ts";
import type { Cast } from "./invented-world.ts";

/** Lists give this much of a text that has no standfirst, in characters. */
const summaryLength = 220;

/** Names in two articles or more: those that have a page of their own in Backfile, and so in its peers. */
function recurringNames(corpus: Corpus): ReadonlySet<string> {
  const [seen, recurring] = [new Set<string>(), new Set<string>()];
  for (let number = 0; number < corpus.articles; number += 1) {
    const { people, places, organizations } = namesOf(corpus.world, number);
    for (const name of [...people, ...places, ...organizations])
      (seen.has(name) ? recurring : seen).add(name);
  }
  return recurring;
}

/** Write an article as the page of a generator that knows front matter and Markdown and nothing of newspapers. */
export function peerPages(corpus: Corpus): (article: Article) => string {
  const recurring = recurringNames(corpus);
  const labels = new Map(corpus.topics.map(({ slug, label }) => [slug, label]));
  return (article) => {
    const { title, date, dateBasis, authors, publication, section, dateline, standfirst, body } = article;
    const stated = { title, date, dateBasis, authors, publication, section, dateline, standfirst };
    const tags = article.tags.map((tag) => labels.get(tag) ?? tag);
    const summary = standfirst ?? opening(body);
    const front = { ...stated, summary, tags, ...partedNames(article, recurring) };
    return `---\n${writeYaml(front)}---\n\n${body}\n`;
  };
}

/** Names that recur, by kind, and the others, which are shown but have no page. */
function partedNames(cast: Cast, recurring: ReadonlySet<string>) {
  const all = [...cast.people, ...cast.places, ...cast.organizations];
  const kept = (names: readonly string[]) => names.filter((name) => recurring.has(name));
  return {
    people: kept(cast.people),
    places: kept(cast.places),
    organizations: kept(cast.organizations),
    namedOnce: all.filter((name) => !recurring.has(name)),
  };
}

function opening(body: string): string {
  const cut = body.slice(0, summaryLength).replaceAll(/\s+/g, " ");
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
