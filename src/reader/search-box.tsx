import { say } from "../wording.ts";
import type { SearchSite } from "./site.ts";

interface SearchBoxProps {
  readonly site: SearchSite;
  readonly text: string;
  /** Id of the element that says what is wrong with the query; absent where nothing is. */
  readonly describedBy: string | undefined;
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onFocus: () => void;
}

/** The page's own search box. */
export function SearchBox({ site, text, describedBy, onType, onSubmit, onFocus }: SearchBoxProps) {
  const { wording } = site;
  return (
    <search aria-label={say(wording, "search.label")}>
      <form
        class="search-box"
        action={`${site.prefix}search/`}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <label class="search-box-label" for="search-box">
          {say(wording, "search.field")}
        </label>
        <input
          id="search-box"
          class="search-box-input"
          type="search"
          name="q"
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
          aria-describedby={describedBy}
          value={text}
          onInput={(event) => onType(event.currentTarget.value)}
          onFocus={onFocus}
        />
        <button class="search-box-button" type="submit">
          {say(wording, "search.submit")}
        </button>
      </form>
    </search>
  );
}
