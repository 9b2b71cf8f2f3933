import type { Site } from "./site.ts";

interface SearchBoxProps {
  readonly site: Site;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onFocus: () => void;
}

/** The page's own search box. */
export function SearchBox({ site, text, onType, onSubmit, onFocus }: SearchBoxProps) {
  return (
    <search aria-label="Search the archive">
      <form
        class="search-box"
        action={`${site.prefix}search/`}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <label class="search-box-label" for="search-box">
          Words or a “phrase”
        </label>
        <input
          id="search-box"
          class="search-box-input"
          type="search"
          name="q"
          dir="auto"
          autocomplete="off"
          enterkeyhint="search"
          value={text}
          onInput={(event) => onType(event.currentTarget.value)}
          onFocus={onFocus}
        />
        <button class="search-box-button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
