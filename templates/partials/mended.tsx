import type { Repair, Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { Leaf } from "./leaf.tsx";
import { VisibleSpaces } from "./visible-spaces.tsx";
import { type Writing, writtenIn } from "./written-in.ts";

interface MendedProps {
  readonly site: Site;
  readonly repairs: readonly Repair[];
  readonly writing: Writing;
}

/** List every change that was made to a text for reading: as it was, as it is, by which rule, on which line. */
export function Mended({ site, repairs, writing }: MendedProps) {
  if (repairs.length === 0) return null;
  const { wording } = site;
  const places = repairs.reduce((sum, repair) => sum + (repair.times ?? 1), 0);
  return (
    <Leaf title={say(wording, "article.repairs")}>
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
    </Leaf>
  );
}

interface RepairRowProps extends Omit<MendedProps, "repairs"> {
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
