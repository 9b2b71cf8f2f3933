import { joinNames } from "../list-separators.ts";
import { say } from "../wording.ts";
import { markedAddress } from "./marked-address.ts";
import { MarkedText } from "./marked-text.tsx";
import type { Result } from "./result.ts";
import type { SearchSite } from "./site.ts";

interface ResultItemProps {
  readonly site: SearchSite;
  readonly result: Result;
}

/** An article found: its headline leads to it, with the words that were asked for marked there too. */
export function ResultItem({ site, result }: ResultItemProps) {
  const { url, title, language, excerpt, marks } = result;
  return (
    <li class="search-result">
      <h3 class="search-result-title" lang={language} dir="auto">
        <a href={markedAddress(url, marks)}>
          <MarkedText parts={title} />
        </a>
      </h3>
      <Facts site={site} result={result} />
      <p class="search-result-excerpt" lang={language} dir="auto">
        <MarkedText parts={excerpt} />
      </p>
      <Topics site={site} result={result} />
    </li>
  );
}

/** When it appeared, who wrote it, and where. */
function Facts({ site, result: { dateLabel, authors, publication } }: ResultItemProps) {
  return (
    <p class="search-result-facts">
      <span class="search-result-date">{dateLabel}</span>
      {authors.length > 0 && <bdi>{namesInList(site, authors)}</bdi>}
      {publication && (
        <cite>
          <bdi>{publication}</bdi>
        </cite>
      )}
    </p>
  );
}

function namesInList({ language, separators }: SearchSite, names: readonly string[]): string {
  if (separators) return joinNames(separators, names);
  return new Intl.ListFormat(language, { type: "unit" }).format(names);
}

function Topics({ site, result: { topics } }: ResultItemProps) {
  if (topics.length === 0) return null;
  return (
    <ul class="search-result-topics" aria-label={say(site.wording, "search.topics")}>
      {topics.map(({ address, label }) => (
        <li key={address}>
          <a href={address}>
            <bdi>{label}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
