import type { Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { href } from "./href.ts";

interface SearchFormProps {
  readonly site: Site;
  /** Of the field; a page may hold more than one form. */
  readonly id: string;
  readonly label?: string;
}

/** Ask for words and lead to the search page with them. */
export function SearchForm({ site, id, label = say(site.wording, "frame.searchArchive") }: SearchFormProps) {
  return (
    <search class="search-form" aria-label={label}>
      <form action={href(site, "/search/")}>
        <label class="unseen" for={id}>
          {label}
        </label>
        <input type="search" id={id} name="q" autocomplete="off" enterkeyhint="search" />
        <button type="submit">{say(site.wording, "frame.search")}</button>
      </form>
    </search>
  );
}
