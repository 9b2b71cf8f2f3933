import { isAgency } from "../originals/agencies.ts";
import { divideNames } from "../originals/divide-names.ts";
import { type Byline, readByline } from "../originals/read-byline.ts";
import { present } from "../present.ts";
import type { Article, Draft, Metadata, Repair } from "../types.ts";

/** Who wrote an article and who published it. */
export interface Credit {
  readonly by: Pick<Article, "authors" | "publication">;
  /** What became of the byline, and of news agencies among the authors. */
  readonly repairs: readonly Repair[];
}

/**
 * Credit an article: what metadata.csv says, else the format's own fields, else the byline. A news agency is the publication
 * where no other is stated; where one is, it stays the author if nobody else is named.
 */
export function creditOf(draft: Draft, metadata: Metadata | undefined): Credit {
  const byline = draft.byline === undefined ? undefined : readByline(draft.byline.text);
  const stated = metadata?.publication ?? draft.publication;
  const { people, agencies } = divided(draft, byline);
  const agency = agencies.join(" / ");
  const publication = stated ?? (agency || undefined);
  const isAgencyAuthor = people.length === 0 && stated !== undefined && stated !== agency;
  const authors = metadata?.authors ?? (isAgencyAuthor ? agencies : people);
  const by = { authors, ...present({ publication }) };
  return { by, repairs: [...bylineRepair(draft, by), ...movedAgencies(draft, authors, publication)] };
}

/** A field may name several authors, with a word between them. */
function statedAuthors({ authors, lang }: Draft): readonly string[] | undefined {
  return authors && [...new Set(authors.flatMap((field) => divideNames(field, lang)))];
}

/** The byline's agencies count beside the authors that the format states. */
function divided(draft: Draft, byline: Byline | undefined): { people: string[]; agencies: string[] } {
  const names = statedAuthors(draft) ?? byline?.names ?? [];
  const among = names.filter(isAgency);
  const people = names.filter((name) => !isAgency(name));
  return { people, agencies: [...new Set([...among, ...(byline?.agencies ?? [])])] };
}

/** The byline's words are not repeated in the text: what became of them is recorded. */
function bylineRepair({ byline }: Draft, { authors, publication }: Credit["by"]): Repair[] {
  if (!byline) return [];
  const was = byline.text.trim();
  const hasAgency = publication !== undefined && was.includes(publication);
  const now = [...authors, ...(hasAgency && !authors.includes(publication) ? [publication] : [])].join("; ");
  return [{ was, now, rule: "byline", ...(byline.line === undefined ? {} : { line: byline.line }) }];
}

function movedAgencies(draft: Draft, authors: readonly string[], publication: string | undefined): Repair[] {
  const moved = (statedAuthors(draft) ?? []).filter((name) => isAgency(name) && !authors.includes(name));
  return moved.map((name) => ({ was: name, now: publication ?? "", rule: "agency as author" }));
}
