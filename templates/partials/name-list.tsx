import type { Site } from "../../src/types.ts";
import { figure } from "../../src/wording.ts";
import { href } from "./href.ts";
import type { IndexEntry } from "./index-entries.ts";
import { writtenIn } from "./written-in.ts";

interface NameListProps {
  readonly site: Site;
  readonly entries: readonly IndexEntry[];
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

function Name({ site, entry }: { readonly site: Site; readonly entry: IndexEntry }) {
  const name = <bdi>{entry.name}</bdi>;
  if (entry.address !== undefined) {
    return (
      <>
        <a href={href(site, entry.address)}>{name}</a>{" "}
        {entry.count > 0 && <span class="number">{figure(site.wording, entry.count)}</span>}
      </>
    );
  }
  return (
    <>
      {name}
      {entry.articles.map((card) => (
        <a class="name-article" href={href(site, card.address)} {...writtenIn(site, card)}>
          {card.title}
        </a>
      ))}
    </>
  );
}
