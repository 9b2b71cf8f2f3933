import { say, sayParts } from "../wording.ts";
import { Elsewhere } from "./elsewhere.tsx";
import type { SearchSite } from "./site.ts";

/** What to do when the index cannot be used. */
export function SearchFailure({ site }: { readonly site: SearchSite }) {
  return (
    <div class="search-advice" role="alert">
      <p>{sayParts(site.wording, "search.failure", { strong: (words) => <strong>{words}</strong> })}</p>
      <p>
        <button class="search-button" type="button" onClick={() => location.reload()}>
          {say(site.wording, "search.retry")}
        </button>
      </p>
      <Elsewhere site={site} />
    </div>
  );
}
