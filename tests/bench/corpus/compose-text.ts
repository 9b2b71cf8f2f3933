import { capitalised } from "./invent-words.ts";
import type { Beat, InventedWorld } from "./invented-world.ts";
import { normal, oneOf, type Random, wholeBelow } from "./random.ts";
import { zipfSampler } from "./zipf.ts";

/** What a text is about. */
export interface Matter {
  readonly world: InventedWorld;
  readonly beat: Beat;
  /** People, places and organizations, any of which a sentence may name. */
  readonly names: readonly string[];
  /** People, any of whom a sentence may quote. */
  readonly people: readonly string[];
}

/** Of an article, in words. */
const length = { mean: 600, deviation: 0.45, least: 120, most: 3_000 };

const topicRank = zipfSampler(250);

/** Write the text of an article as Markdown: paragraphs of a few sentences, 600 words on average. */
export function composeText(random: Random, matter: Matter): string {
  const wanted = drawLength(random);
  const paragraphs: string[] = [];
  let words = 0;
  while (words < wanted) {
    const sentences = Array.from({ length: 2 + wholeBelow(random, 3) }, () =>
      composeSentence(random, matter),
    );
    const paragraph = sentences.join(" ");
    words += paragraph.split(" ").length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join("\n\n");
}

/** Write one sentence, sometimes somebody's. */
export function composeSentence(random: Random, matter: Matter): string {
  const words = Array.from({ length: 6 + wholeBelow(random, 20) }, (_, place) =>
    punctuated(random, place === 0 ? capitalised(drawWord(random, matter)) : drawWord(random, matter)),
  );
  const sentence = words.join(" ").replace(/,$/, "");
  if (matter.people.length === 0 || random() > 0.15) return `${sentence}.`;
  const surname = oneOf(random, matter.people).split(" ").at(-1) ?? "";
  return `“${sentence},” ${surname} ${matter.world.words[40] ?? ""}.`;
}

/** Write a headline of five to nine words, mostly of the topic's own. */
export function composeHeadline(random: Random, matter: Matter): string {
  const words = Array.from({ length: 5 + wholeBelow(random, 5) }, () => {
    if (random() < 0.12 && matter.names.length > 0) return oneOf(random, matter.names);
    return random() < 0.5 ? topicWord(random, matter) : anyWord(random, matter);
  });
  return capitalised(words.join(" "));
}

function drawWord(random: Random, matter: Matter): string {
  const kind = random();
  if (kind < 0.03 && matter.names.length > 0) return oneOf(random, matter.names);
  return kind < 0.15 ? topicWord(random, matter) : anyWord(random, matter);
}

function topicWord(random: Random, { beat }: Matter): string {
  return beat.words[topicRank(random)] ?? "";
}

function anyWord(random: Random, { world }: Matter): string {
  return world.words[world.wordRank(random)] ?? "";
}

function punctuated(random: Random, word: string): string {
  return random() < 0.06 ? `${word},` : word;
}

/** The logarithm of lengths is normal; half a paragraph more is written than asked for. */
function drawLength(random: Random): number {
  const { mean, deviation, least, most } = length;
  const drawn = Math.exp(Math.log(mean) - deviation ** 2 / 2 + deviation * normal(random)) - 25;
  return Math.min(most, Math.max(least, drawn));
}
