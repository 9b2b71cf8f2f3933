import type { Archive } from "../../src/types.ts";
import type { TopicBranch } from "./arrange-topics.ts";
import { figure } from "./count-of.ts";
import { href } from "./href.ts";

interface TopicTreeProps {
  readonly archive: Archive;
  readonly branches: readonly TopicBranch[];
}

/** List topics, the narrower ones in lists below their wider one. */
export function TopicTree({ archive, branches }: TopicTreeProps) {
  return (
    <ul class="topics">
      {branches.map(({ topic, narrower }) => (
        <li>
          <a href={href(archive, topic.address)}>{topic.label}</a>
          {topic.count > 0 && (
            <>
              {" "}
              <span class="number">{figure(topic.count)}</span>
            </>
          )}
          {topic.topic.description !== undefined && <p>{topic.topic.description}</p>}
          {narrower.length > 0 && <TopicTree archive={archive} branches={narrower} />}
        </li>
      ))}
    </ul>
  );
}
