import { slugOf } from "../../../src/articles/slug.ts";
import type { Article, ArticleFile } from "../../../src/types.ts";
import { composeHeadline, composeSentence, composeText, type Matter } from "./compose-text.ts";
import type { Beat, Cast, InventedWorld } from "./invented-world.ts";
import { at, oneOf, type Random, randomFrom, wholeBelow } from "./random.ts";

/** Ten years: from this day on, this many days. */
const period = { first: Date.UTC(2009, 0, 1), days: 3_652 };

/** The higher, the more often the first names of a list are named, and the less often the last. */
const fame = 2.5;

/**
 * Write one article of a made-up archive. It depends on the world and on its own number alone, so any of them can
 * be written without the others.
 */
export function composeArticle(world: InventedWorld, number: number): ArticleFile {
  // Text is drawn from a stream of its own, so that the names can be known without it.
  const { article, matter } = plan(world, number);
  const random = randomFrom(world.seed, 2 * number + 1);
  const title = composeHeadline(random, matter);
  const standfirst = random() < 0.4 ? { standfirst: composeSentence(random, matter) } : {};
  const complete = { ...article, title, ...standfirst, body: composeText(random, matter) };
  const [year, month] = (article.date ?? "").split("-");
  return { file: `${year}/${month}/${slugOf(title, "article")}.md`, article: complete };
}

/** Say which people, places and organizations an article bears, without writing it. */
export function namesOf(world: InventedWorld, number: number): Cast {
  return plan(world, number).article;
}

function plan(world: InventedWorld, number: number): { article: Article; matter: Matter } {
  const random = randomFrom(world.seed, 2 * number);
  const beat = at(world.beats, world.beatRank(random));
  const day = new Date(period.first + wholeBelow(random, period.days) * 86_400_000);
  const cast = drawCast(random, world, beat.cast);
  const article: Article = {
    title: "",
    date: day.toISOString().slice(0, 10),
    dateBasis: "the paper edition",
    authors: drawAuthors(random, world),
    publication: oneOf(random, world.publications),
    section: sectionOf(world, beat),
    ...(random() < 0.5 ? { dateline: at(cast.places, 0) } : {}),
    tags: drawTags(random, world, beat),
    ...cast,
    repairs: [],
    corrections: [],
    aliases: [],
    draft: false,
    extra: {},
    body: "",
  };
  const names = [...cast.people, ...cast.places, ...cast.organizations];
  return { article, matter: { world, beat, names, people: cast.people } };
}

function sectionOf(world: InventedWorld, { topic }: Beat): string {
  return world.sections.find(({ slug }) => slug === topic.broader)?.label ?? topic.label;
}

/** The article's own topic, often the wider one, and now and then another. */
function drawTags(random: Random, world: InventedWorld, { topic }: Beat): string[] {
  const neighbours = world.beats.filter((each) => each.topic.broader === topic.broader);
  const tags = [topic.slug];
  if (random() < 0.3 && topic.broader !== undefined) tags.push(topic.broader);
  if (random() < 0.6) tags.push(oneOf(random, neighbours).topic.slug);
  if (random() < 0.4) tags.push(oneOf(random, world.beats).topic.slug);
  return [...new Set(tags)];
}

function drawAuthors(random: Random, { authors }: InventedWorld): string[] {
  const count = random();
  if (count < 0.05) return [];
  const first = oneOf(random, authors);
  return count < 0.2 ? [...new Set([first, oneOf(random, authors)])] : [first];
}

/** Mostly names of the topic, some of the whole world, and now and then somebody who is named only once. */
function drawCast(random: Random, world: InventedWorld, own: Cast): Cast {
  const name = (kind: keyof Cast) => {
    const list = random() < 0.85 ? own[kind] : world.cast[kind];
    return at(list, Math.floor(list.length * random() ** fame));
  };
  const several = (kind: keyof Cast, count: number) => [
    ...new Set(Array.from({ length: count }, () => name(kind))),
  ];
  const people = several("people", 1 + wholeBelow(random, 4));
  const stranger = `${oneOf(random, world.givenNames)} ${oneOf(random, world.surnames)}`;
  return {
    people: random() < 0.25 ? [...new Set([...people, stranger])] : people,
    places: several("places", 1 + wholeBelow(random, 2)),
    organizations: several("organizations", wholeBelow(random, 4)),
  };
}
