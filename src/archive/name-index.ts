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
  const sorted = (kind: NameKind) => [...indexed[kind].values()].sort(byName(collator));
  const entries = {
    people: sorted("people"),
    places: sorted("places"),
    organizations: sorted("organizations"),
  };
  const keyOf = (kind: NameKind) => makeOnce((name: string) => hashOf(`${kind} ${slugs(name)}`));
  const keyIn = { people: keyOf("people"), places: keyOf("places"), organizations: keyOf("organizations") };
  return {
    entries,
    pages: nameKinds.flatMap((kind) => entries[kind].filter(hasPage)),
    mentions: (entry, kind) =>
      entry[kind].map((name) => {
        const address = indexed[kind].get(tools.slugs(name))?.address;
        return address === undefined ? { name } : { name, address };
      }),
    keys: (entry) => nameKinds.flatMap((kind) => entry[kind].map(keyIn[kind])),
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

function indexKind(
  kind: NameKind,
  cards: readonly { readonly card: ArticleCard; readonly entry: ArticleEntry }[],
  { slugs, wording, items }: IndexTools,
): Map<string, NameEntry> {
  const found = new Map<string, { spellings: string[]; articles: Set<ArticleCard> }>();
  for (const {
    card,
    entry: { [kind]: names },
  } of cards) {
    for (const name of names) {
      const slug = slugs(name);
      const entry = found.get(slug) ?? { spellings: [], articles: new Set() };
      entry.spellings.push(name);
      entry.articles.add(card);
      found.set(slug, entry);
    }
  }
  return new Map(
    [...found].map(([slug, { spellings, articles }]): [string, NameEntry] => {
      const name = mostFrequent(spellings);
      const entry = { name, kind, count: articles.size, articles: [...articles] };
      if (articles.size < articlesForAPage) return [slug, { ...entry, years: [] }];
      const address = `/${kind}/${slug}/`;
      const years = linksTo(yearLists({ address, label: name }, entry.articles, wording));
      const overTime = timeCounts(entry.articles);
      const wikidata = items.get(`${kind} ${slug}`);
      return [
        slug,
        {
          ...{ ...entry, address, years },
          ...(overTime ? { overTime } : {}),
          ...(wikidata === undefined ? {} : { wikidata }),
        },
      ];
    }),
  );
}

function hasPage(entry: NameEntry): entry is NamePage {
  return entry.address !== undefined;
}

function mostFrequent(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** Alphabetical by the Unicode collation for a language, which does not depend on the machine's settings. */
function byName(collator: Intl.Collator): (a: NameEntry, b: NameEntry) => number {
  return (a, b) => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1);
}
