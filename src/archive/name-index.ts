import { slugOf } from "../articles/slug.ts";
import { hashOf } from "../articles/telling-words.ts";
import { makeOnce } from "../make-once.ts";
import type {
  ArticleCard,
  ArticleEntry,
  AuthorityName,
  NameEntry,
  NameKind,
  NameMention,
  NamePage,
} from "../types.ts";
import type { Wording } from "../wording.ts";
import { timeCounts } from "./time-counts.ts";
import { linksTo, yearLists } from "./year-lists.ts";

export const nameKinds: readonly NameKind[] = ["people", "places", "organizations"];

/** Names found in how many articles get a page of their own; a page that lists one article is a detour. */
const articlesForAPage = 2;

/** Every name of the archive, and how to find it from an article. */
export interface NameIndex {
  readonly entries: Readonly<Record<NameKind, readonly NameEntry[]>>;
  readonly pages: readonly NamePage[];
  mentions(entry: ArticleEntry, kind: NameKind): NameMention[];
  /** A key for every name in an article, a whole number of 32 bits; the same for spellings of one name. */
  keys(entry: ArticleEntry): number[];
}

/**
 * Index the people, places and organizations that articles name. Spellings that make one slug are one name,
 * shown as it is most often spelled.
 *
 * @param cards articles newest first, undated last
 * @param options.wording in the alphabetical order of whose language the names come
 * @param options.authority the archive's own names
 */
export function indexNames(
  cards: readonly { readonly card: ArticleCard; readonly entry: ArticleEntry }[],
  { wording, authority }: { readonly wording: Wording; readonly authority: readonly AuthorityName[] },
): NameIndex {
  // The same names come again and again; a slug takes longer to make than to remember.
  const slugs = makeOnce((name: string) => slugOf(name, "name"));
  const tools = { slugs, wording, items: itemsOf(authority, slugs) };
  const indexed = {
    people: indexKind("people", cards, tools),
    places: indexKind("places", cards, tools),
    organizations: indexKind("organizations", cards, tools),
  };
  const collator = new Intl.Collator(wording.language, { numeric: true });
  const sorted = (kind: NameKind) => [...indexed[kind].entries].sort(byName(collator));
  const entries = {
    people: sorted("people"),
    places: sorted("places"),
    organizations: sorted("organizations"),
  };
  return {
    entries,
    pages: nameKinds.flatMap((kind) => entries[kind].filter(hasPage)),
    mentions: (entry, kind) => entry[kind].map(indexed[kind].mention),
    keys: (entry) => nameKinds.flatMap((kind) => entry[kind].map(indexed[kind].key)),
  };
}

interface IndexTools {
  readonly slugs: (name: string) => string;
  readonly wording: Wording;
  /** Items of Wikidata by kind and slug. */
  readonly items: ReadonlyMap<string, string>;
}

const kindsOfAuthority = { person: "people", place: "places", organization: "organizations" } as const;

function itemsOf(
  authority: readonly AuthorityName[],
  slugs: IndexTools["slugs"],
): ReadonlyMap<string, string> {
  return new Map(
    authority.flatMap(({ name, kind, wikidata }) =>
      wikidata === undefined ? [] : [[`${kindsOfAuthority[kind]} ${slugs(name)}`, wikidata] as const],
    ),
  );
}

/** The names of one kind. */
interface KindIndex {
  readonly entries: readonly NameEntry[];
  /** The same object for every article: archives have more mentions than names. */
  mention(name: string): NameMention;
  key(name: string): number;
}

function indexKind(
  kind: NameKind,
  cards: readonly { readonly card: ArticleCard; readonly entry: ArticleEntry }[],
  tools: IndexTools,
): KindIndex {
  const bearers = new Map<string, Bearer>();
  const bearerOf = makeOnce((name: string): Bearer => {
    const slug = tools.slugs(name);
    const bearer = bearers.get(slug) ?? { slug, spellings: new Map(), articles: [] };
    bearers.set(slug, bearer);
    return bearer;
  });
  for (const { card, entry } of cards) for (const name of entry[kind]) note(bearerOf(name), name, card);
  const addresses = new Map<string, string>();
  const entries = [...bearers.values()].map((bearer) => {
    const entry = entryOf(kind, bearer, tools);
    if (entry.address !== undefined) addresses.set(bearer.slug, entry.address);
    return entry;
  });
  return {
    entries,
    mention: makeOnce((name: string) => {
      const address = addresses.get(tools.slugs(name));
      return address === undefined ? { name } : { name, address };
    }),
    key: makeOnce((name: string) => hashOf(`${kind} ${tools.slugs(name)}`)),
  };
}

/** One person, place or organization, under whatever spellings. */
interface Bearer {
  readonly slug: string;
  readonly spellings: Map<string, number>;
  readonly articles: ArticleCard[];
}

function note({ spellings, articles }: Bearer, name: string, card: ArticleCard): void {
  spellings.set(name, (spellings.get(name) ?? 0) + 1);
  if (articles.at(-1) !== card) articles.push(card);
}

function entryOf(
  kind: NameKind,
  { slug, spellings, articles }: Bearer,
  { wording, items }: IndexTools,
): NameEntry {
  const name = mostFrequent(spellings);
  const entry = { name, kind, count: articles.length, articles };
  if (articles.length < articlesForAPage) return { ...entry, years: [] };
  const address = `/${kind}/${slug}/`;
  const overTime = timeCounts(articles);
  const wikidata = items.get(`${kind} ${slug}`);
  return {
    ...{ ...entry, address, years: linksTo(yearLists({ address, label: name }, articles, wording)) },
    ...(overTime ? { overTime } : {}),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

function hasPage(entry: NameEntry): entry is NamePage {
  return entry.address !== undefined;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** Alphabetical by the Unicode collation for a language, which does not depend on the machine's settings. */
function byName(collator: Intl.Collator): (a: NameEntry, b: NameEntry) => number {
  return (a, b) => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1);
}
