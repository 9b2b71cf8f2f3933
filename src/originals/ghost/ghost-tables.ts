import type { JsonItems } from "../json/json-lists.ts";
import { asRecord, type TableRecord, textIn } from "../table/table-record.ts";

/** What the tables of a Ghost export say beside its posts, by the ids of posts. */
export interface GhostTables {
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Names of users by their ids: older exports have one in each post. */
  readonly users: ReadonlyMap<string, string>;
}

const tables: readonly string[] = ["posts_authors", "posts_tags", "tags", "users"];

/**
 * Tell whether a list of a JSON text may be the posts of a Ghost export, by the members that lead to it.
 *
 * Source: https://docs.ghost.org/migration/custom
 */
export function isGhostPosts(list: string): boolean {
  return /^(?:db\.)?data\.posts$/.test(list);
}

/** Tell whether an array of a JSON text may be a table of a Ghost export, by the names of the members that lead to it. */
export function isGhostTable(steps: readonly string[]): boolean {
  const around = steps.slice(0, -1).join(".");
  return (around === "data" || around === "db.data") && tables.includes(steps.at(-1) ?? "");
}

/** Gather the tables of an export. @param items those of its tables @returns undefined where it has none */
export async function ghostTables(items: JsonItems): Promise<GhostTables | undefined> {
  const rows = new Map<string, Row[]>(tables.map((name) => [name, []]));
  for await (const item of items) {
    if ("reason" in item) continue;
    const values = asRecord(item.value);
    if (values) rows.get(item.list.split(".").at(-1) ?? "")?.push(values);
  }
  const of = (name: string) => rows.get(name) ?? [];
  if (tables.every((name) => of(name).length === 0)) return undefined;
  const users = namesOf(of("users"));
  return {
    users,
    authors: joined(of("posts_authors"), "author_id", users),
    tags: joined(of("posts_tags"), "tag_id", namesOf(of("tags").filter(isPublic))),
  };
}

type Row = TableRecord["values"];

/** Tags that begin with a number sign are for the people who work with the site. */
function isPublic(tag: Row): boolean {
  return tag.visibility !== "internal" && !String(tag.name ?? "").startsWith("#");
}

function namesOf(rows: readonly Row[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ id, name }) => {
      const [key, words] = [textIn(id), textIn(name)];
      return key === undefined || words === undefined ? [] : [[key, words.trim()] as const];
    }),
  );
}

/** Names by post, in the order that its rows give them. */
function joined(
  rows: readonly Row[],
  column: string,
  names: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const byPost = new Map<string, string[]>();
  for (const row of rows.toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))) {
    const post = textIn(row.post_id);
    const name = names.get(textIn(row[column]) ?? "");
    if (post === undefined || name === undefined) continue;
    byPost.set(post, [...(byPost.get(post) ?? []), name]);
  }
  return byPost;
}

/** The columns that posts have once their tables are joined to them. */
export const joinedColumns = ["authors", "tags", "type"] as const;

/** A post with its authors and tags; in older exports a page is marked as one by a member of its own. */
export function joinTables(post: Row, { authors, tags, users }: GhostTables): Row {
  const id = textIn(post.id) ?? "";
  const author = users.get(textIn(post.author_id) ?? "");
  return {
    ...post,
    authors: authors.get(id) ?? (author === undefined ? post.authors : [author]),
    tags: tags.get(id) ?? post.tags,
    type: post.type ?? (post.page === 1 || post.page === true ? "page" : "post"),
  };
}
