/** One item of a feed of any kind, its values as they came. */
export interface FeedItem {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Where it was published; relative where the feed gives nothing that it is relative to. */
  readonly link?: string | undefined;
  /** What addresses within the text are relative to, where that is not the link. */
  readonly base?: string | undefined;
  /** The day of publication first, then what may stand for it. */
  readonly dates: readonly { readonly value: string | undefined; readonly name: string }[];
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  /** The whole text: HTML, or plain. */
  readonly content?: string | undefined;
  /** What the feed gives as less than the whole. */
  readonly summary?: string | undefined;
}

/** The name of a person, else the address by which alone the feed knows them. */
export function nameOf(person: Person): string | undefined {
  return typeof person === "string" ? person : (person.name ?? person.email);
}

type Person = string | { readonly name?: string | undefined; readonly email?: string | undefined };

/** The text of a construct that may state its type and language beside it. */
export function textOf(
  text: { readonly value?: string | undefined } | string | undefined,
): string | undefined {
  return typeof text === "string" ? text : text?.value;
}

/**
 * Resolve an address against others, the innermost last, each of which may be relative to those before it.
 * Source: XML Base, https://www.w3.org/TR/xmlbase/
 *
 * @returns the address as it is where none of them is whole
 */
export function resolved(
  address: string | undefined,
  bases: readonly (string | undefined)[],
): string | undefined {
  const base = baseOf(bases);
  return address !== undefined && URL.canParse(address.trim(), base)
    ? new URL(address.trim(), base).href
    : address;
}

/** The address that a chain of bases comes to, the innermost last. */
export function baseOf(bases: readonly (string | undefined)[]): string | undefined {
  let base: string | undefined;
  for (const each of bases) {
    if (each !== undefined && URL.canParse(each.trim(), base)) base = new URL(each.trim(), base).href;
  }
  return base;
}
