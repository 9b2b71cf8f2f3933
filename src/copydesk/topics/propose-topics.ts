import { slugOf } from "../../articles/slug.ts";
import type { Topic } from "../../types.ts";
import type { CategoryCount } from "../category-counts.ts";
import { mergeTerms, type TermGroup } from "./merge-terms.ts";
import { nameTerm } from "./name-term.ts";
import { rankTerms } from "./rank-terms.ts";
import { readTokens } from "./read-tokens.ts";
import type { TermCounts } from "./term-counts.ts";
import type { Tongue } from "./tongue.ts";

/** A topic that an archive's vocabulary could have. */
export interface Proposal {
  readonly slug: string;
  readonly label: string;
  readonly alsoKnownAs: readonly string[];
  /** Whether it is a category of the sources themselves, or a term of the texts. */
  readonly origin: "category" | "text";
  /** How many articles have that category, or are about that term. */
  readonly articles: number;
  /** Headlines, or files, of some of them. */
  readonly examples: readonly string[];
}

/** What topics are proposed from. */
export interface ProposalBasis {
  readonly counts: TermCounts;
  /** By language. */
  readonly tongues: ReadonlyMap<string, Tongue>;
  /** The sources' own categories that are no topics yet. */
  readonly categories: readonly CategoryCount[];
  readonly topics: readonly Topic[];
  /** Labels that nobody wants to see proposed again. */
  readonly ignored: readonly string[];
  /** How many terms of the texts are considered, those that the vocabulary has among them. */
  readonly most: number;
}

/** A category of the sources on this many articles is proposed. */
const fewestOfCategory = 2;

const mostExamples = 2;

/** Part of a term's score that stands although all its articles are about better terms already. */
const withoutGain = 0.3;

/**
 * Propose topics: the sources' own categories, then the best terms of the texts, so chosen that together they reach as
 * many articles as they can. What the vocabulary has, or is told to ignore, takes its place among them and is left
 * out: whoever has taken up or turned down every proposal gets none.
 */
export function proposeTopics(basis: ProposalBasis): Proposal[] {
  const { counts, tongues, topics, ignored } = basis;
  const known = new Set([
    ...topics
      .flatMap(({ slug, label, alsoKnownAs }) => [slug.replaceAll("-", " "), label, ...alsoKnownAs])
      .flatMap((name) => keysOf(name, tongues)),
    ...ignored.flatMap((name) => keysOf(name, tongues)),
  ]);
  const slugs = new Set(topics.map(({ slug }) => slug));
  const proposals: Proposal[] = [];
  const propose = (found: Omit<Proposal, "slug">) => {
    const names = [found.label, ...found.alsoKnownAs].flatMap((name) => keysOf(name, tongues));
    if (names.some((name) => known.has(name))) return;
    for (const name of names) known.add(name);
    proposals.push({ slug: freeSlug(found.label, slugs), ...found });
  };
  for (const category of basis.categories) {
    if (category.articles >= fewestOfCategory && !counts.names.has(category.key))
      propose(ofCategory(category));
  }
  for (const group of chooseGroups(mergeTerms(rankTerms(counts, tongues)), basis.most)) {
    const tongue = tongues.get(group.term.language);
    if (tongue) propose(ofTerm(group, tongue, counts.titles));
  }
  return proposals;
}

function ofCategory({ label, articles, files }: CategoryCount): Omit<Proposal, "slug"> {
  return { label, alsoKnownAs: [], origin: "category", articles, examples: files.slice(0, mostExamples) };
}

function ofTerm(group: TermGroup, tongue: Tongue, titles: readonly string[]): Omit<Proposal, "slug"> {
  const { label, alsoKnownAs } = nameTerm(group, tongue);
  const headlines = group.term.about.map((ordinal) => titles[ordinal] ?? "").filter((title) => title !== "");
  const naming = headlines.filter((title) => title.toLowerCase().includes(label.toLowerCase()));
  const examples = [...new Set([...naming, ...headlines])].slice(0, mostExamples);
  return { label, alsoKnownAs, origin: "text", articles: group.term.about.length, examples };
}

/** One after the other, the group whose score, lessened by what is reached already, is the best. */
function chooseGroups(groups: readonly TermGroup[], most: number): TermGroup[] {
  const rest = new Set(groups);
  const reached = new Set<number>();
  const chosen: TermGroup[] = [];
  while (chosen.length < most && rest.size > 0) {
    let best: { group: TermGroup; gain: number } | undefined;
    for (const group of rest) {
      const { about } = group.term;
      const fresh = about.filter((ordinal) => !reached.has(ordinal)).length / about.length;
      const gain = group.score * (withoutGain + (1 - withoutGain) * fresh);
      if (!best || gain > best.gain) best = { group, gain };
    }
    if (!best) break;
    rest.delete(best.group);
    chosen.push(best.group);
    for (const ordinal of best.group.term.about) reached.add(ordinal);
  }
  return chosen;
}

/** What a name is compared by, in every language of the archive. */
function keysOf(name: string, tongues: ReadonlyMap<string, Tongue>): string[] {
  return [...tongues.values()].map((tongue) =>
    readTokens(name, tongue, tongue.lookUp)
      .map(({ word }) => word.key)
      .join("")
      .replaceAll(/[-‐‑\u200C]/g, ""),
  );
}

function freeSlug(label: string, taken: Set<string>): string {
  const made = slugOf(label, "topic");
  let slug = made;
  for (let count = 2; taken.has(slug); count += 1) slug = `${made}-${count}`;
  taken.add(slug);
  return slug;
}
