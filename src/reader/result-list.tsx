import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "./ask.ts";
import { MarkedText } from "./marked-text.tsx";
import type { Result } from "./result.ts";

interface ResultListProps {
  readonly answer: Answer;
  readonly onMore: () => Promise<void>;
}

/** The results shown so far, and a button for the next ones, the first of which then has the focus. */
export function ResultList({ answer, onMore }: ResultListProps) {
  const list = useRef<HTMLOListElement>(null);
  const shown = answer.results.length;
  const focusAt = useRef<number>();
  useEffect(() => {
    if (focusAt.current === undefined || shown <= focusAt.current) return;
    list.current?.children[focusAt.current]?.querySelector("a")?.focus();
    focusAt.current = undefined;
  }, [shown]);
  const rest = answer.kept - shown;
  return (
    <>
      <h2 class="unseen">Results</h2>
      <ol class="search-results" ref={list}>
        {answer.results.map((result) => (
          <ResultItem key={result.url} result={result} />
        ))}
      </ol>
      {answer.isComplete && rest > 0 && (
        <button
          class="search-more"
          type="button"
          onClick={() => {
            focusAt.current = shown;
            void onMore();
          }}
        >
          Show more <span class="search-more-count">({rest} left)</span>
        </button>
      )}
    </>
  );
}

function ResultItem({ result }: { readonly result: Result }) {
  const { url, title, dateLabel, topics, language, excerpt } = result;
  return (
    <li class="search-result">
      <h3 class="search-result-title" lang={language} dir="auto">
        <a href={url}>
          <MarkedText parts={title} />
        </a>
      </h3>
      <p class="search-result-date">{dateLabel}</p>
      <p class="search-result-excerpt" lang={language} dir="auto">
        <MarkedText parts={excerpt} />
      </p>
      {topics.length > 0 && (
        <ul class="search-result-topics" aria-label="Topics">
          {topics.map((topic) => (
            <li key={topic.address}>
              <a href={topic.address}>{topic.label}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
