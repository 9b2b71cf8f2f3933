import type { AuthorityName } from "../../types.ts";
import { type Form, formsOf, isWritten, readTokens, type Token } from "./name-tokens.ts";
import type { Names } from "./recognise-names.ts";

/** An authority file made ready for many texts: the forms of its names, word by word. */
export interface Authority {
  readonly next: ReadonlyMap<string, Authority>;
  /** Forms that end with this word. */
  readonly ends: readonly End[];
}

interface End {
  readonly form: Form;
  /** Undefined: a name that the authority file does not have. */
  readonly entry: AuthorityName | undefined;
}

interface Growing {
  readonly next: Map<string, Growing>;
  readonly ends: End[];
}

/** Make an authority file ready for matching; once a run. */
export function prepareAuthority(entries: readonly AuthorityName[]): Authority {
  const root = sprout();
  for (const entry of entries) {
    for (const form of formsOf([entry.name, ...entry.variants])) grow(root, { form, entry });
  }
  return root;
}

/**
 * Settle which names an article is given: those that were recognised, each under its authority's name and kind, then
 * those that the authority file alone finds. What it hides is left out.
 *
 * Of forms that overlap, the earliest and longest counts; a form within a longer name that was recognised, such as a
 * surname within the name of a relative, tells nothing. Takes time linear in the length of the texts.
 *
 * @param texts headline, standfirst, caption and paragraphs, as plain text
 */
export function settleNames(texts: readonly string[], recognised: Names, authority: Authority): Names {
  if (authority.next.size === 0) return recognised;
  const settled = { person: new Set<string>(), place: new Set<string>(), organization: new Set<string>() };
  const others = sprout();
  const settle = (names: readonly string[], kind: AuthorityName["kind"]) => {
    for (const name of names) {
      const entry = entryOf(name, authority);
      if (!entry) for (const form of formsOf([name])) grow(others, { form, entry: undefined });
      if (!entry?.hidden) settled[entry?.kind ?? kind].add(entry?.name ?? name);
    }
  };
  settle(recognised.people, "person");
  settle(recognised.places, "place");
  settle(recognised.organizations, "organization");
  for (const text of texts) {
    for (const { name, kind, hidden } of entriesIn(text, [authority, others]))
      if (!hidden) settled[kind].add(name);
  }
  return {
    people: [...settled.person],
    places: [...settled.place],
    organizations: [...settled.organization],
  };
}

/** The entry of which a whole name is a form. */
function entryOf(name: string, authority: Authority): AuthorityName | undefined {
  const tokens = readTokens(name);
  const end = longestAt(tokens, 0, authority);
  return end?.form.length === tokens.length ? end.entry : undefined;
}

function entriesIn(text: string, tries: readonly Authority[]): AuthorityName[] {
  const tokens = readTokens(text);
  // Where everything is in capitals, they do not tell a name of one word from a common word.
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const found: AuthorityName[] = [];
  let from = 0;
  while (from < tokens.length) {
    const ends = tries.flatMap((trie) => longestAt(tokens, from, trie) ?? []);
    const [end] = ends.toSorted((a, b) => b.form.length - a.form.length);
    if (end?.entry && !(isShouted && end.form.length === 1 && tokens[from]?.capitals !== "none"))
      found.push(end.entry);
    from += end?.form.length ?? 1;
  }
  return found;
}

function longestAt(tokens: readonly Token[], from: number, authority: Authority): End | undefined {
  let longest: End | undefined;
  let node: Authority | undefined = authority;
  for (let at = from; at < tokens.length; at += 1) {
    node = node.next.get(tokens[at]?.key ?? "");
    if (!node) break;
    longest = node.ends.find(({ form }) => isWritten(form, tokens, from)) ?? longest;
  }
  return longest;
}

function sprout(): Growing {
  return { next: new Map(), ends: [] };
}

function grow(root: Growing, end: End): void {
  let node = root;
  for (const { key } of end.form) {
    const next = node.next.get(key) ?? sprout();
    node.next.set(key, next);
    node = next;
  }
  node.ends.push(end);
}
