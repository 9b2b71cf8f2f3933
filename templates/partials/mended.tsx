import type { ArticlePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { groupBy } from "./group-by.ts";
import { Leaf } from "./leaf.tsx";
import { placesOf, RepairsOfRule } from "./mended-places.tsx";

interface MendedProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Say what was changed in a text for reading: the repairs by rule, and that a person has edited it since. */
export function Mended({ site, article }: MendedProps) {
  const { repairs } = article.article;
  if (repairs.length === 0 && !article.isEdited) return null;
  return (
    <Leaf title={say(site.wording, "article.repairs")}>
      {article.isEdited && <p>{say(site.wording, "article.editedByHand")}</p>}
      {repairs.length > 0 && <RepairTable site={site} article={article} />}
    </Leaf>
  );
}

/** The changes as they were, as they are, on which line, one rule after the other. */
function RepairTable({ site, article }: MendedProps) {
  const { wording } = site;
  const { repairs } = article.article;
  return (
    <details class="mended">
      <summary>{say(wording, "article.mended", { count: placesOf(repairs) })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(wording, "article.was")}</th>
            <th scope="col">{say(wording, "article.now")}</th>
            <th scope="col">{say(wording, "article.line")}</th>
          </tr>
        </thead>
        {[...groupBy(repairs, ({ rule }) => rule)].map(([rule, ofRule]) => (
          <RepairsOfRule site={site} rule={rule} repairs={ofRule} writing={article} />
        ))}
      </table>
      <p>{say(wording, "article.linesOf")}</p>
    </details>
  );
}
