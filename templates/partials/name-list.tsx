import type { Archive, NameEntry } from "../../src/types.ts";
import { figure } from "./count-of.ts";
import { href } from "./href.ts";
import { writtenIn } from "./written-in.ts";

interface NameListProps {
  readonly archive: Archive;
  readonly entries: readonly NameEntry[];
}

/** List names: one with a page of its own leads there, one in a single article to that article. */
export function NameList({ archive, entries }: NameListProps) {
  return (
    <ul class="names">
      {entries.map((entry) => (
        <li>
          <Name archive={archive} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Name({ archive, entry }: { readonly archive: Archive; readonly entry: NameEntry }) {
  const name = <bdi>{entry.name}</bdi>;
  if (entry.address !== undefined) {
    return (
      <>
        <a href={href(archive, entry.address)}>{name}</a> <span class="number">{figure(entry.count)}</span>
      </>
    );
  }
  return (
    <>
      {name}
      {entry.articles.map((card) => (
        <a class="name-article" href={href(archive, card.address)} {...writtenIn(card)}>
          {card.title}
        </a>
      ))}
    </>
  );
}
