import { z } from "zod";

/** The members of an object, their names in small letters: versions 1 and 2 write `pubstatus`, 3 writes `pubStatus`. */
export type Parts = Readonly<Record<string, unknown>>;

/** One item of news. */
export interface Item {
  readonly uri: string;
  readonly parts: Parts;
}

const object = z.record(z.string(), z.unknown());

/** Parts by one of which an item is known. */
const ofNews = ["headline", "headlines", "body_text", "body_xhtml", "bodies", "versioncreated", "pubstatus"];

/** Take a value for an item of news: it has a `uri` beside one of the parts that only news have. */
export function itemOf(value: unknown): Item | undefined {
  const parts = membersOf(value);
  const uri = parts?.uri;
  if (!parts || typeof uri !== "string" || !ofNews.some((name) => parts[name] !== undefined))
    return undefined;
  return { uri, parts };
}

function membersOf(value: unknown): Parts | undefined {
  if (Array.isArray(value)) return undefined;
  const { data } = object.safeParse(value);
  return (
    data && Object.fromEntries(Object.entries(data).map(([name, member]) => [name.toLowerCase(), member]))
  );
}

/** The objects under a name: version 1 gives them by role or one alone, later ones in a list. */
export function partsOf(parts: Parts, name: string): Parts[] {
  const value = parts[name];
  const members = membersOf(value);
  const list: readonly unknown[] = Array.isArray(value) ? value : Object.values(members ?? {});
  const found = list.map(membersOf).filter((each) => each !== undefined);
  return members && found.length === 0 ? [members] : found;
}

/** Members that hold the words of a part. */
const wordy = ["value", "name", "literal", "href"];

/** All texts under the first of some names that has any. */
export function texts(parts: Parts, ...names: readonly string[]): string[] {
  for (const name of names) {
    const value = parts[name];
    if (typeof value === "string") return [value];
    const found = partsOf(parts, name).flatMap((each) => {
      const words = wordy.map((member) => each[member]).find((member) => typeof member === "string");
      return typeof words === "string" ? [words] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}
