import type { ComponentChildren } from "preact";
import type { Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { CountedLinks } from "./counted-links.tsx";
import type { Index } from "./index-entries.ts";
import { LetterGroups } from "./letter-groups.tsx";

interface IndexPartsProps {
  readonly site: Site;
  readonly index: Index;
  /** What stands in place of the letters, such as a tree. */
  readonly children?: ComponentChildren;
}

/** Show an index in both its orders: by number of articles, and by the alphabet. */
export function IndexParts({ site, index, children }: IndexPartsProps) {
  const { wording } = site;
  const { fullest, count } = index;
  const ranked = fullest.map(({ name, count: own, address, articles }) => ({
    label: name,
    count: own,
    address: address ?? articles[0]?.address ?? "/",
  }));
  const isAll = ranked.length === count;
  return (
    <>
      {ranked.length > 0 && (
        <section class="index-part">
          <h2 class="band" id="by-number">
            {say(wording, isAll ? "browse.byNumber" : "browse.inMostArticles")}
          </h2>
          <CountedLinks site={site} links={ranked} layout="ranked" />
        </section>
      )}
      <section class="index-part">
        <h2 class={ranked.length > 0 ? "band" : "unseen"} id="by-letter">
          {say(wording, "browse.inOrder")}
        </h2>
        {children || <LetterGroups site={site} index={index} />}
      </section>
    </>
  );
}
