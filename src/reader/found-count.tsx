import { say, sayParts } from "../wording.ts";
import type { Answer } from "./answer.ts";
import type { SearchSite } from "./site.ts";

interface FoundCountProps {
  readonly site: SearchSite;
  readonly answer: Answer;
}

/** Say how many articles an answer holds, `3 of 12 articles for “cyber”`; or that they are still being counted. */
export function FoundCount({ site: { wording }, answer }: FoundCountProps) {
  const { kept, found, isCounted, state, widened } = answer;
  const asked = state.text.trim();
  const query = <bdi>{asked}</bdi>;
  if (asked === "") {
    if (!isCounted) return say(wording, "search.counting");
    if (kept === 0) return say(wording, "search.foundNoneChosen");
    return say(wording, "search.foundChosen", { count: kept });
  }
  if (!isCounted) return <>{sayParts(wording, "search.countingFor", { query })}</>;
  if (found === 0) return <>{sayParts(wording, "search.foundNothingFor", { query })}</>;
  if (kept === 0) return <>{sayParts(wording, "search.foundNoneFor", { count: found, query })}</>;
  if (kept < found) return <>{sayParts(wording, "search.foundSomeFor", { count: found, kept, query })}</>;
  if (!widened) return <>{sayParts(wording, "search.foundFor", { count: found, query })}</>;
  return (
    <>
      {widened.all === 0
        ? sayParts(wording, "search.foundNotAll", { query })
        : sayParts(wording, "search.foundFor", { count: widened.all, query })}{" "}
      <span class="search-also">{say(wording, "search.foundMost", { count: widened.some })}</span>
    </>
  );
}
