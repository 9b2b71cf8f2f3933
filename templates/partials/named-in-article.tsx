import type { ArticlePage, NameMention, Site } from "../../src/types.ts";
import { type MessageKey, say } from "../../src/wording.ts";
import { href } from "./href.ts";
import { Leaf } from "./leaf.tsx";

interface NamedProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Name the people, places and organizations of an article; those named elsewhere too are linked. */
export function NamedInArticle({ site, article }: NamedProps) {
  const kinds: readonly (readonly [MessageKey, readonly NameMention[]])[] = [
    ["frame.people", article.people],
    ["frame.places", article.places],
    ["frame.organizations", article.organizations],
  ];
  const named = kinds.filter(([, mentions]) => mentions.length > 0);
  if (named.length === 0) return null;
  return (
    <Leaf title={say(site.wording, "article.named")} class="named">
      <dl>
        {named.map(([kind, mentions]) => (
          <div>
            <dt>{say(site.wording, kind)}</dt>
            <dd>
              <ul class="run">
                {mentions.map((mention) => (
                  <li>
                    <Mention site={site} mention={mention} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Leaf>
  );
}

function Mention({ site, mention }: { readonly site: Site; readonly mention: NameMention }) {
  const name = <bdi>{mention.name}</bdi>;
  return mention.address === undefined ? name : <a href={href(site, mention.address)}>{name}</a>;
}
