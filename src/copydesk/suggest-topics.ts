import type { Topic } from "../types.ts";

/** A vocabulary made ready for many texts; build it once with `compileTopics`. */
export interface CompiledTopics {
  readonly topics: readonly Topic[];
  /** Phrases by their first word. A word that must match in its capitals begins with `=`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Length of the longest phrase that is one word. */
  readonly longest: number;
}

interface Phrase {
  readonly words: readonly string[];
  /** Index of its topic in the vocabulary. */
  readonly topic: number;
}

/** A word of a text: whole, or one part of a hyphenated compound. */
interface TextWord {
  readonly text: string;
  readonly folded: string;
  /** Whether a hyphen ties it to the word before. */
  readonly tied: boolean;
}

interface Stretch {
  readonly topic: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A word, with inner apostrophes and dots (`U.S`). A letter of a script written without spaces is a word of its
 * own, so that a phrase is found anywhere within the run.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ]|(?<=\b\p{L})\.(?=\p{L}\b))[\p{L}\p{M}\p{N}]+)*/gu;

/** What ties the parts of a compound: the hyphens, and the zero-width non-joiner of Persian. */
const tie = /^[-‐‑\u200C]$/u;

const compiled = new WeakMap<readonly Topic[], CompiledTopics>();

/** Make a vocabulary ready for matching; the same array is compiled only once. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const known = compiled.get(topics);
  if (known) return known;
  const all = topics.flatMap((topic, index) =>
    [topic.label, ...topic.alsoKnownAs].flatMap(spellings).map((words) => ({ words, topic: index })),
  );
  const single = all.flatMap(({ words: [first = "", ...others] }) => (others.length > 0 ? [] : first.length));
  const longest = single.reduce((most, length) => Math.max(most, length), 0);
  const result = { topics, phrases: groupByFirstWord(all), longest };
  compiled.set(topics, result);
  return result;
}

/**
 * Suggest topics for an article, as slugs in the order of the vocabulary.
 *
 * A topic is suggested when its label or one of its other names stands in the title or standfirst, or stands in
 * the whole article as often as the topic's `mentions`. Names match as whole words; case, a possessive ’s, the
 * English plural and the choice of hyphen, space or one word make no difference. A name in capitals, such as `US`,
 * matches only in capitals. Of names that overlap, the longest counts, once a topic.
 */
export function suggestTopics(
  parts: { readonly title: string; readonly standfirst?: string | undefined; readonly body: string },
  topics: readonly Topic[],
): string[] {
  const vocabulary = compileTopics(topics);
  const head = countMentions(`${parts.title}\n${parts.standfirst ?? ""}`, vocabulary);
  const body = countMentions(parts.body, vocabulary);
  return topics.flatMap(({ slug, mentions }, index) => {
    const inHead = head.get(index) ?? 0;
    return inHead > 0 || (body.get(index) ?? 0) >= mentions ? [slug] : [];
  });
}

function groupByFirstWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    const group = groups.get(first);
    if (group) group.push(phrase);
    else groups.set(first, [phrase]);
  }
  return groups;
}

function countMentions(text: string, vocabulary: CompiledTopics): Map<number, number> {
  // In a text all in capitals, capitals tell nothing: US may be the pronoun.
  const words = readWords(text, /\p{Ll}/u.test(text));
  const counts = new Map<number, number>();
  const until = new Map<number, number>();
  for (const from of words.keys()) {
    for (const { topic, to } of stretchesAt(words, from, vocabulary)) {
      if (from < (until.get(topic) ?? 0)) continue;
      until.set(topic, to);
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  }
  return counts;
}

/** Find the phrases that begin at a word, longest stretch first. */
function stretchesAt(words: readonly TextWord[], from: number, vocabulary: CompiledTopics): Stretch[] {
  const first = words[from];
  if (!first) return [];
  const found: Stretch[] = [];
  for (const key of [first.folded, `=${first.text}`]) {
    for (const phrase of vocabulary.phrases.get(key) ?? []) {
      if (phrase.words.every((each, at) => isWord(words[from + at], each)))
        found.push({ topic: phrase.topic, from, to: from + phrase.words.length });
    }
  }
  for (const [key, to] of joinedForms(words, from, vocabulary.longest)) {
    for (const phrase of vocabulary.phrases.get(key) ?? [])
      if (phrase.words.length === 1) found.push({ topic: phrase.topic, from, to });
  }
  return found.sort((a, b) => b.to - a.to);
}

function isWord(found: TextWord | undefined, sought: string): boolean {
  return found !== undefined && (found.folded === sought || `=${found.text}` === sought);
}

/** Write the parts of a hyphenated compound as one word, as far as one of this length: `cyber-attack` as `cyberattack`. */
function joinedForms(words: readonly TextWord[], from: number, longest: number): [string, number][] {
  const forms: [string, number][] = [];
  let joined = words[from]?.folded ?? "";
  for (let at = from + 1; words[at]?.tied && joined.length < longest; at += 1) {
    joined += words[at]?.folded ?? "";
    forms.push([joined, at + 1]);
  }
  return forms;
}

function readWords(text: string, trustCapitals: boolean): TextWord[] {
  let end = -1;
  return Array.from(text.normalize("NFC").matchAll(word), (match) => {
    const plain = match[0].replace(/['’ʼ]s$/iu, "").replaceAll(".", "");
    const tied = tie.test(match.input.slice(end, match.index));
    end = match.index + match[0].length;
    return { text: trustCapitals ? plain : "", folded: plain.toLowerCase(), tied };
  });
}

/** List every way a name may be written: with its last word in singular and plural, in parts and as one word. */
function spellings(name: string): string[][] {
  const words = readWords(name, true);
  const last = words.at(-1);
  if (!last) return [];
  if (/^\p{Lu}[\p{Lu}\p{N}\s.&-]+$/u.test(name)) return [words.map(({ text }) => `=${text}`)];
  const before = words.slice(0, -1).map(({ folded }) => folded);
  return numbersOf(last.folded).flatMap((end) => {
    const whole = [...before, end];
    return before.length > 0 ? [whole, [whole.join("")]] : [whole];
  });
}

/** List a word with its English singular and plural; a short word in -s, such as `news`, has no singular here. */
function numbersOf(end: string): string[] {
  const forms = [end];
  if (/[^aeiou]ies$/u.test(end)) forms.push(`${end.slice(0, -3)}y`);
  else if (/(?:s|x|z|ch|sh)es$/u.test(end)) forms.push(end.slice(0, -2), end.slice(0, -1));
  else if (/...[^sui]s$/u.test(end) && !end.endsWith("ics")) forms.push(end.slice(0, -1));
  if (/[^aeiou]y$/u.test(end)) forms.push(`${end.slice(0, -1)}ies`);
  else if (/(?:s|x|z|ch|sh)$/u.test(end)) forms.push(`${end}es`);
  else if (/\p{L}$/u.test(end)) forms.push(`${end}s`);
  return forms;
}
