import type { Site, TopicPage } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { CountedLinks } from "./counted-links.tsx";
import { href } from "./href.ts";

/** Link a topic to its wider and narrower topics and to those that often stand beside it. */
export function TopicRelations({ site, page }: { readonly site: Site; readonly page: TopicPage }) {
  const { broader, narrower, related } = page;
  const { wording } = site;
  if (!broader && narrower.length === 0 && related.length === 0) return null;
  return (
    <dl class="relations">
      {broader && (
        <div>
          <dt>{say(wording, "browse.broader")}</dt>
          <dd>
            <CountedLinks site={site} links={[{ ...broader, count: 0 }]} />
          </dd>
        </div>
      )}
      {narrower.length > 0 && (
        <div>
          <dt>{say(wording, "browse.narrower")}</dt>
          <dd>
            <CountedLinks site={site} links={narrower} />
          </dd>
        </div>
      )}
      {related.length > 0 && <RelatedTopics site={site} page={page} />}
    </dl>
  );
}

function RelatedTopics({ site, page: { related } }: { readonly site: Site; readonly page: TopicPage }) {
  const { wording } = site;
  return (
    <div>
      <dt>{say(wording, "browse.together")}</dt>
      <dd>
        <ul class="counted">
          {related.map(({ address, label, shared }) => (
            <li>
              <a href={href(site, address)}>{label}</a>{" "}
              <span class="number">
                <span aria-hidden="true">{figure(wording, shared)}</span>
                <span class="unseen">{say(wording, "browse.shared", { count: shared })}</span>
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
