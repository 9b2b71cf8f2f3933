import { capitalised } from "../invent-words.ts";
import { at, normal, oneOf, type Random, wholeBelow } from "../random.ts";
import type { MixedRegion, MixedWorld } from "./mixed-world.ts";

/** What a text is about. */
export interface MixedMatter {
  readonly world: MixedWorld;
  readonly region: MixedRegion;
  /** Numbers of its topics. */
  readonly topics: readonly number[];
  /** Words of this story alone: those who write on it again use them again. */
  readonly story: readonly string[];
  readonly names: readonly string[];
}

/** Write a headline of four to nine words. */
export function mixedHeadline(random: Random, matter: MixedMatter): string {
  const words = Array.from({ length: 4 + wholeBelow(random, 6) }, () =>
    random() < 0.5 ? tellingWord(random, matter) : anyWord(random, matter),
  );
  return capitalised(words.join(matter.region.tongue.gap));
}

/** Write one sentence. */
export function mixedSentence(random: Random, matter: MixedMatter): string {
  const { gap, comma, stop, quotes, said } = matter.region.tongue;
  const words = Array.from({ length: 6 + wholeBelow(random, 18) }, () => {
    const word = random() < 0.14 ? tellingWord(random, matter) : anyWord(random, matter);
    return random() < 0.06 ? word + comma : word;
  });
  const sentence = capitalised(words.join(gap)).replace(/[,，、،]$/, "");
  if (matter.names.length === 0 || random() > 0.12) return sentence + stop;
  return `${quotes[0]}${sentence}${comma}${quotes[1]} ${oneOf(random, matter.names)} ${said}${stop}`;
}

/** Write a text as Markdown, of 60 to 3,000 words, some of it with headings, lists, quotations and footnotes. */
export function mixedText(random: Random, matter: MixedMatter): string {
  const wanted = Math.min(3_000, Math.max(60, Math.exp(5.9 + 0.7 * normal(random))));
  const isPlain = random() < 0.8;
  const blocks: string[] = [];
  for (let words = 0; words < wanted; words += 45) {
    const sentences = Array.from({ length: 2 + wholeBelow(random, 3) }, () => mixedSentence(random, matter));
    const paragraph = sentences.join(" ");
    blocks.push(isPlain ? paragraph : decorated(random, matter, paragraph));
  }
  if (!isPlain && random() < 0.3) {
    blocks.push(`${mixedSentence(random, matter)}[^1]`, `[^1]: ${mixedSentence(random, matter)}`);
  }
  return blocks.join("\n\n");
}

function decorated(random: Random, matter: MixedMatter, paragraph: string): string {
  const kind = random();
  if (kind < 0.15) return `## ${mixedHeadline(random, matter)}`;
  if (kind < 0.25) return `> ${paragraph}`;
  if (kind < 0.35) return [1, 2, 3].map(() => `- ${mixedHeadline(random, matter)}`).join("\n");
  return paragraph;
}

function tellingWord(random: Random, { region, topics, story, names }: MixedMatter): string {
  const kind = random();
  if (kind < 0.3 && names.length > 0) return oneOf(random, names);
  if (kind < 0.55) return oneOf(random, story);
  const words = at(region.matters, oneOf(random, topics));
  return region.words[at(words, Math.floor(words.length * random() ** 2))] ?? "";
}

function anyWord(random: Random, { world, region }: MixedMatter): string {
  return region.words[world.wordRank(random)] ?? "";
}
