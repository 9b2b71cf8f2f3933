import { say } from "../wording.ts";
import type { SearchSite } from "./site.ts";

interface WordListProps {
  readonly site: SearchSite;
  readonly words: readonly string[];
  /** How many others there are. */
  readonly more: number;
}

/** How many words are named. */
const most = 6;

/** Words in a row: `“a”`, `“a” and “b”`, `“a”, “b” and 3 more`. */
export function WordList({ site: { wording, language }, words, more }: WordListProps) {
  const named = words.slice(0, most).map((word) => say(wording, "search.quoted", { word }));
  const unnamed = words.length - named.length + more;
  if (unnamed > 0) named.push(say(wording, "search.othersBesides", { count: unnamed }));
  const parts = new Intl.ListFormat(language).formatToParts(named);
  return <>{parts.map(({ type, value }) => (type === "element" ? <bdi key={value}>{value}</bdi> : value))}</>;
}
