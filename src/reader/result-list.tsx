import { useEffect, useRef } from "preact/hooks";
import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { pageful } from "./pageful.ts";
import { ResultItem } from "./result-item.tsx";
import type { SearchSite } from "./site.ts";

interface ResultListProps {
  readonly site: SearchSite;
  readonly answer: Answer;
  readonly onMore: () => Promise<void>;
}

/**
 * The results shown so far, and a button for the next ones, the first of which then has the focus. A rule parts those
 * that hold all the words from those that hold most of them.
 */
export function ResultList({ site, answer, onMore }: ResultListProps) {
  const { wording } = site;
  const lists = useRef<HTMLDivElement>(null);
  const shown = answer.results.length;
  const focusAt = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (focusAt.current === undefined || shown <= focusAt.current) return;
    lists.current?.querySelectorAll<HTMLElement>(".search-result-title a")[focusAt.current]?.focus();
    focusAt.current = undefined;
  }, [shown]);
  const rest = answer.kept - shown;
  const whole = answer.widened?.all ?? shown;
  return (
    <>
      <h2 class="unseen">{say(wording, "search.results")}</h2>
      <div ref={lists}>
        <Results site={site} answer={answer} from={0} to={whole} />
        {shown > whole && (whole > 0 || answer.kept < answer.found) && (
          <p class="search-widened">
            {say(wording, whole === 0 ? "search.onlyMostWords" : "search.mostWords")}
          </p>
        )}
        <Results site={site} answer={answer} from={whole} to={shown} />
      </div>
      {answer.isComplete && rest > 0 && (
        <button
          class="search-button search-more"
          type="button"
          onClick={() => {
            focusAt.current = shown;
            void onMore();
          }}
        >
          {say(wording, "search.more", { count: Math.min(pageful, rest) })}{" "}
          <span class="search-more-count">{say(wording, "search.left", { count: rest })}</span>
        </button>
      )}
    </>
  );
}

interface ResultsProps extends Pick<ResultListProps, "site" | "answer"> {
  readonly from: number;
  readonly to: number;
}

function Results({ site, answer, from, to }: ResultsProps) {
  const results = answer.results.slice(from, to);
  if (results.length === 0) return null;
  return (
    <ol class="search-results" start={from + 1}>
      {results.map((result) => (
        <ResultItem key={result.url} site={site} result={result} />
      ))}
    </ol>
  );
}
