import type { Repair } from "../../src/types.ts";
import { countOf, figure } from "./count-of.ts";
import { Leaf } from "./leaf.tsx";
import { VisibleSpaces } from "./visible-spaces.tsx";
import { type Writing, writtenIn } from "./written-in.ts";

interface MendedProps {
  readonly repairs: readonly Repair[];
  readonly writing: Writing;
}

/** List every change that was made to a text for reading: as it was, as it is, by which rule, on which line. */
export function Mended({ repairs, writing }: MendedProps) {
  if (repairs.length === 0) return null;
  const places = repairs.reduce((sum, repair) => sum + (repair.times ?? 1), 0);
  return (
    <Leaf title="Repairs">
      <details class="mended">
        <summary>What was mended: {countOf(places, "place")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Was</th>
              <th scope="col">Now</th>
              <th scope="col">Rule</th>
              <th scope="col">Line</th>
            </tr>
          </thead>
          <tbody>
            {repairs.map((repair) => (
              <RepairRow repair={repair} writing={writing} />
            ))}
          </tbody>
        </table>
        <p>Lines are those of the original, which is kept as it came.</p>
      </details>
    </Leaf>
  );
}

function RepairRow({ repair, writing }: { readonly repair: Repair; readonly writing: Writing }) {
  const { was, now, rule, line, times = 1 } = repair;
  return (
    <tr>
      <td>
        <bdi {...writtenIn(writing)}>
          <VisibleSpaces text={was} />
        </bdi>
      </td>
      <td>
        <bdi {...writtenIn(writing)}>
          <VisibleSpaces text={now} />
        </bdi>
      </td>
      <td>{rule}</td>
      <td>
        {line !== undefined && figure(line)}
        {times > 1 && ` (${figure(times)} times)`}
      </td>
    </tr>
  );
}
