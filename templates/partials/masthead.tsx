import type { Site } from "../../src/types.ts";
import { href } from "./href.ts";
import { renderedOnce } from "./rendered-once.ts";
import { SearchForm } from "./search-form.tsx";
import { currentSections, SiteNavigation } from "./site-navigation.tsx";

interface MastheadProps {
  readonly site: Site;
  readonly address: string;
  /** Lines under the archive's name. */
  readonly folio?: readonly string[] | undefined;
}

/** Head every page with the archive's name, its sections and its search. */
export function Masthead({ site, address, folio }: MastheadProps) {
  const isFront = address === "/";
  return (
    <header class={isFront ? "masthead masthead-front" : "masthead"}>
      <div class="nameplate">
        {isFront ? (
          <h1 class="nameplate-title">{site.settings.title}</h1>
        ) : (
          <p class="nameplate-title">
            <a href={href(site, "/")}>{site.settings.title}</a>
          </p>
        )}
        {folio && (
          <div class="folio">
            {folio.map((line) => (
              <p dir="auto">{line}</p>
            ))}
          </div>
        )}
      </div>
      <div class="bar" dangerouslySetInnerHTML={barOf(site, address)} />
    </header>
  );
}

/** Sections and search: the same on all pages of a section. */
function barOf(site: Site, address: string) {
  return renderedOnce(site, `bar ${currentSections(address).join(" ")}`, () => (
    <>
      <SiteNavigation site={site} address={address} />
      <SearchForm site={site} id="search-words" />
    </>
  ));
}
