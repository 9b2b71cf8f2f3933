import type { Site } from "../../src/types.ts";
import { figure } from "../../src/wording.ts";
import type { TopicBranch } from "./arrange-topics.ts";
import { href } from "./href.ts";

interface TopicTreeProps {
  readonly site: Site;
  readonly branches: readonly TopicBranch[];
}

/** List topics, the narrower ones in lists below their wider one. */
export function TopicTree({ site, branches }: TopicTreeProps) {
  return (
    <ul class="topics">
      {branches.map(({ topic, narrower }) => (
        <li>
          <a href={href(site, topic.address)}>{topic.label}</a>
          {topic.count > 0 && (
            <>
              {" "}
              <span class="number">{figure(site.wording, topic.count)}</span>
            </>
          )}
          {topic.topic.description !== undefined && <p>{topic.topic.description}</p>}
          {narrower.length > 0 && <TopicTree site={site} branches={narrower} />}
        </li>
      ))}
    </ul>
  );
}
