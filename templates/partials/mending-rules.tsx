import type { Archive } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";

/** Count the repairs of an archive by rule. */
export function MendingRules({ archive }: { readonly archive: Archive }) {
  const { wording } = archive;
  const mended = archive.articles.filter(({ entry }) => entry.repairs.length > 0).length;
  if (mended === 0) return <p>{say(wording, "about.nothingMended")}</p>;
  return (
    <>
      <p>{say(wording, "about.mended", { count: mended, all: archive.articles.length })}</p>
      <table class="rules">
        <thead>
          <tr>
            <th scope="col">{say(wording, "about.rule")}</th>
            <th scope="col">{say(wording, "about.repairs")}</th>
          </tr>
        </thead>
        <tbody>
          {repairsByRule(archive).map(([rule, count]) => (
            <tr>
              <td>
                <bdi lang="en">{rule}</bdi>
              </td>
              <td>{figure(wording, count)}</td>
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
