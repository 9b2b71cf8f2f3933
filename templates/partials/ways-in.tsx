import type { Archive, ListLink, NameEntry } from "../../src/types.ts";
import { CountedLinks } from "./counted-links.tsx";
import { href } from "./href.ts";
import { nameKinds } from "./name-kinds.ts";

/** How many of the fullest lists are named. */
const mostTopics = 18;
const mostNames = 10;

/** Lead from the front page to every article: by year, by topic, by name. */
export function WaysIn({ archive }: { readonly archive: Archive }) {
  const years = archive.dates.filter((page) => page.path.length === 1);
  const ways = [
    { address: "/dates/", title: "Dates", links: years },
    { address: "/tags/", title: "Topics", links: fullest(archive.topics, mostTopics) },
    ...nameKinds.map(({ kind, title }) => ({
      address: `/${kind}/`,
      title,
      links: fullest(archive.names[kind].map(linkTo), mostNames),
    })),
  ];
  return (
    <div class="ways-in">
      {ways
        .filter((way) => way.links.length > 0)
        .map(({ address, title, links }) => (
          <section>
            <h2 class="band">
              <a href={href(archive, address)}>{title}</a>
            </h2>
            <CountedLinks site={archive} links={links} />
          </section>
        ))}
    </div>
  );
}

/** A name in one article leads straight there. */
function linkTo({ name, address, count, articles }: NameEntry): ListLink {
  return { address: address ?? articles[0]?.address ?? "/", label: name, count };
}

function fullest(links: readonly ListLink[], most: number): readonly ListLink[] {
  return links
    .filter((link) => link.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most);
}
