import type { NameEntry } from "../../src/types.ts";
import { groupBy } from "./group-by.ts";

/** Names that begin with one letter. */
export interface Letter {
  readonly letter: string;
  readonly entries: readonly NameEntry[];
}

const collator = new Intl.Collator("en");

/** Part an alphabetical list of names by first letter, marks aside; what begins with a figure comes together. */
export function lettersOf(entries: readonly NameEntry[]): readonly Letter[] {
  const letters = groupBy(entries, (entry) => firstLetter(entry.name));
  return [...letters]
    .map(([letter, group]) => ({ letter, entries: group }))
    .toSorted((a, b) => collator.compare(a.letter, b.letter));
}

function firstLetter(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize("NFD"))?.[0] ?? "#";
  return /\p{N}/u.test(first) ? "#" : first.toUpperCase();
}
