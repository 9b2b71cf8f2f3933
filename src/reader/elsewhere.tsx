import { sayParts } from "../wording.ts";
import type { SearchSite } from "./site.ts";

/** Ways to the articles that need no search. */
export function Elsewhere({ site }: { readonly site: SearchSite }) {
  const linkTo = (path: string) => (words: string) => <a href={`${site.prefix}${path}/`}>{words}</a>;
  return (
    <p>{sayParts(site.wording, "search.elsewhere", { tags: linkTo("tags"), dates: linkTo("dates") })}</p>
  );
}
