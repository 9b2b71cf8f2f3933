import type { NameEntry, Site } from "../../src/types.ts";
import { figure } from "./count-of.ts";
import { href } from "./href.ts";
import { writtenIn } from "./written-in.ts";

interface NameListProps {
  readonly site: Site;
  readonly entries: readonly NameEntry[];
}

/** List names: one with a page of its own leads there, one in a single article to that article. */
export function NameList({ site, entries }: NameListProps) {
  return (
    <ul class="names">
      {entries.map((entry) => (
        <li>
          <Name site={site} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Name({ site, entry }: { readonly site: Site; readonly entry: NameEntry }) {
  const name = <bdi>{entry.name}</bdi>;
  if (entry.address !== undefined) {
    return (
      <>
        <a href={href(site, entry.address)}>{name}</a> <span class="number">{figure(entry.count)}</span>
      </>
    );
  }
  return (
    <>
      {name}
      {entry.articles.map((card) => (
        <a class="name-article" href={href(site, card.address)} {...writtenIn(card)}>
          {card.title}
        </a>
      ))}
    </>
  );
}
