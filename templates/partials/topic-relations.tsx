import type { ListLink, Site, TopicPage } from "../../src/types.ts";
import { CountedLinks } from "./counted-links.tsx";

/** Link a topic to its narrower topics and to those that often stand beside it. */
export function TopicRelations({ site, page }: { readonly site: Site; readonly page: TopicPage }) {
  const groups: readonly (readonly [string, readonly ListLink[]])[] = [
    ["Narrower topics", page.narrower],
    ["Often together with", page.related],
  ];
  const present = groups.filter(([, links]) => links.length > 0);
  if (present.length === 0) return null;
  return (
    <dl class="relations">
      {present.map(([title, links]) => (
        <div>
          <dt>{title}</dt>
          <dd>
            <CountedLinks site={site} links={links} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
