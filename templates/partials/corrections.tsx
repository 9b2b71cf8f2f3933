import { describePath } from "../../src/period-label.ts";
import type { Correction, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { Leaf } from "./leaf.tsx";

/** Show the editorial corrections of an article, each with its day. */
export function Corrections({
  site,
  corrections,
}: {
  readonly site: Site;
  readonly corrections: readonly Correction[];
}) {
  if (corrections.length === 0) return null;
  return (
    <Leaf title={say(site.wording, "article.corrections", { count: corrections.length })} class="corrections">
      {corrections.map(({ date, note }) => (
        <p>
          <time datetime={date}>{describePath(date.split("-"), site.wording)}</time>: {note}
        </p>
      ))}
    </Leaf>
  );
}
