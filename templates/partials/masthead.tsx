import type { Archive } from "../../src/types.ts";
import { coverage } from "./coverage.ts";
import { href } from "./href.ts";
import { SearchForm } from "./search-form.tsx";
import { SiteNavigation } from "./site-navigation.tsx";

/** Head every page with the archive's name, its sections and its search. */
export function Masthead({ archive, address }: { readonly archive: Archive; readonly address: string }) {
  const isFront = address === "/";
  return (
    <header class={isFront ? "masthead masthead-front" : "masthead"}>
      <div class="nameplate">
        {isFront ? (
          <h1 class="nameplate-title">{archive.settings.title}</h1>
        ) : (
          <p class="nameplate-title">
            <a href={href(archive, "/")}>{archive.settings.title}</a>
          </p>
        )}
        <div class="folio">
          {isFront && <p>{archive.settings.description}</p>}
          <p>{coverage(archive)}</p>
        </div>
      </div>
      <div class="bar">
        <SiteNavigation archive={archive} address={address} />
        <SearchForm archive={archive} id="search-words" />
      </div>
    </header>
  );
}
