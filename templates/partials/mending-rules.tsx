import type { Archive } from "../../src/types.ts";
import { countOf, figure } from "./count-of.ts";

/** Count the repairs of an archive by rule. */
export function MendingRules({ archive }: { readonly archive: Archive }) {
  const mended = archive.articles.filter(({ entry }) => entry.repairs.length > 0).length;
  if (mended === 0) return <p>No text of this archive has been mended.</p>;
  return (
    <>
      <p>
        {countOf(mended, "article")} of {figure(archive.articles.length)} {mended === 1 ? "has" : "have"} been
        mended:
      </p>
      <table class="rules">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Repairs</th>
          </tr>
        </thead>
        <tbody>
          {repairsByRule(archive).map(([rule, count]) => (
            <tr>
              <td>{rule}</td>
              <td>{figure(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Rules and how often each was used, most often first. */
function repairsByRule(archive: Archive): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { entry } of archive.articles) {
    for (const { rule, count } of entry.repairs) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return [...counts].toSorted(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1));
}
