import type { ArticlePage, Repair, Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { Leaf } from "./leaf.tsx";
import { VisibleSpaces } from "./visible-spaces.tsx";
import { type Writing, writtenIn } from "./written-in.ts";

interface MendedProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Say what was changed in a text for reading: each repair, and that a person has edited it since. */
export function Mended({ site, article }: MendedProps) {
  const { repairs } = article.article;
  if (repairs.length === 0 && !article.isEdited) return null;
  return (
    <Leaf title={say(site.wording, "article.repairs")}>
      {article.isEdited && <p>{say(site.wording, "article.editedByHand")}</p>}
      {repairs.length > 0 && <RepairTable site={site} repairs={repairs} writing={article} />}
    </Leaf>
  );
}

interface RepairTableProps {
  readonly site: Site;
  readonly repairs: readonly Repair[];
  readonly writing: Writing;
}

/** Every change as it was, as it is, by which rule, on which line. */
function RepairTable({ site, repairs, writing }: RepairTableProps) {
  const { wording } = site;
  const places = repairs.reduce((sum, repair) => sum + (repair.times ?? 1), 0);
  return (
    <details class="mended">
      <summary>{say(wording, "article.mended", { count: places })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(wording, "article.was")}</th>
            <th scope="col">{say(wording, "article.now")}</th>
            <th scope="col">{say(wording, "article.rule")}</th>
            <th scope="col">{say(wording, "article.line")}</th>
          </tr>
        </thead>
        <tbody>
          {repairs.map((repair) => (
            <RepairRow site={site} repair={repair} writing={writing} />
          ))}
        </tbody>
      </table>
      <p>{say(wording, "article.linesOf")}</p>
    </details>
  );
}

interface RepairRowProps extends Omit<RepairTableProps, "repairs"> {
  readonly repair: Repair;
}

function RepairRow({ site, repair, writing }: RepairRowProps) {
  const { wording } = site;
  const { was, now, rule, line, times = 1 } = repair;
  return (
    <tr>
      <td>
        <bdi {...writtenIn(site, writing)}>
          <VisibleSpaces text={was} />
        </bdi>
      </td>
      <td>
        <bdi {...writtenIn(site, writing)}>
          <VisibleSpaces text={now} />
        </bdi>
      </td>
      <td>
        <bdi lang="en">{rule}</bdi>
      </td>
      <td>
        {line !== undefined && figure(wording, line)}
        {times > 1 && ` ${say(wording, "article.times", { count: times })}`}
      </td>
    </tr>
  );
}
