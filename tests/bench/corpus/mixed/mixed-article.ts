import { slugOf } from "../../../../src/articles/slug.ts";
import { readPeriod, undated } from "../../../../src/period.ts";
import { present } from "../../../../src/present.ts";
import type { Article, ArticleFile } from "../../../../src/types.ts";
import { at, oneOf, type Random, randomFrom, wholeBelow } from "../random.ts";
import { drawDate } from "./mixed-date.ts";
import { type MixedMatter, mixedHeadline, mixedSentence, mixedText } from "./mixed-text.ts";
import type { MixedRegion, MixedWorld } from "./mixed-world.ts";

/** So many articles, one after another, may belong to one story. */
const storyLength = 6;

/** Write one article of a mixed archive. It depends on the world and on its own number alone. */
export function mixedArticle(world: MixedWorld, number: number): ArticleFile {
  const random = randomFrom(world.seed, number);
  const region = drawRegion(randomFrom(world.seed + 1, Math.floor(number / storyLength)), world);
  const { topics, story } = storyOf(world, region, Math.floor(number / storyLength));
  const cast = drawCast(random, world, region);
  const matter: MixedMatter = { world, region, topics, story, names: [...cast.people, ...cast.places] };
  const title = mixedHeadline(random, matter);
  const date = drawDate(random);
  const article: Article = present({
    title,
    standfirst: random() < 0.4 ? mixedSentence(random, matter) : undefined,
    date,
    dateBasis: date === undefined ? undefined : "the paper edition",
    authors: drawAuthors(random, region),
    publication: random() < 0.9 ? oneOf(random, region.cast.publications) : undefined,
    dateline: random() < 0.3 ? at(cast.places, 0) : undefined,
    tags: topics.map((topic) => at(world.topics, topic).slug),
    ...cast,
    lang: region.tongue.lang,
    image: random() < 0.1 ? { caption: mixedSentence(random, matter) } : undefined,
    repairs: [],
    corrections: [],
    aliases: [],
    draft: false,
    extra: {},
    body: mixedText(random, matter),
  });
  const folder = (readPeriod(date ?? "") ?? undated).path.slice(0, 2).join("/");
  return { file: `${folder}/${slugOf(title, "article")}-${number}.md`, article };
}

function drawRegion(random: Random, { regions }: MixedWorld): MixedRegion {
  let left = random() * regions.reduce((sum, { tongue }) => sum + tongue.share, 0);
  for (const region of regions) {
    left -= region.tongue.share;
    if (left < 0) return region;
  }
  return at(regions, 0);
}

/** Topics and words of one story, the same for each of its articles. */
function storyOf(
  world: MixedWorld,
  region: MixedRegion,
  story: number,
): Pick<MixedMatter, "topics" | "story"> {
  const random = randomFrom(world.seed + 2, story);
  const topics = [
    ...new Set(Array.from({ length: 1 + wholeBelow(random, 4) }, () => world.topicRank(random))),
  ];
  const words = Array.from({ length: 12 }, () => at(region.words, 2_000 + wholeBelow(random, 28_000)));
  return { topics, story: words };
}

function drawCast(
  random: Random,
  world: MixedWorld,
  { cast }: MixedRegion,
): Pick<Article, "people" | "places" | "organizations"> {
  const name = (list: readonly string[]) => at(list, world.nameRank(random) % list.length);
  const several = (list: readonly string[], count: number) => [
    ...new Set(Array.from({ length: count }, () => name(list))),
  ];
  return {
    people: several(cast.people, wholeBelow(random, 5)),
    places: several(cast.places, 1 + wholeBelow(random, 2)),
    organizations: several(cast.organizations, wholeBelow(random, 3)),
  };
}

/** None, one, two, a group, or the paper's own desk. */
function drawAuthors(random: Random, { cast }: MixedRegion): string[] {
  const kind = random();
  if (kind < 0.25) return [];
  if (kind < 0.35) return [oneOf(random, cast.organizations)];
  const count = kind < 0.85 ? 1 : kind < 0.95 ? 2 : 5;
  return [...new Set(Array.from({ length: count }, () => oneOf(random, cast.authors)))];
}
