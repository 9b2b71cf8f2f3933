import { useEffect, useState } from "preact/hooks";
import { say, sayParts } from "../wording.ts";
import { Folded } from "./folded.tsx";
import { noFilters, type SearchState } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { StateLink } from "./state-link.tsx";

interface QueryHelpProps {
  readonly site: SearchSite;
  /** Whether the reader has asked for something: then the help is folded away. */
  readonly isAsking: boolean;
  readonly onChoose: (state: SearchState) => void;
}

/** How to ask, with examples out of the archive itself to try. */
export function QueryHelp({ site, isAsking, onChoose }: QueryHelpProps) {
  const { wording, examples } = site;
  const [isOpen, setOpen] = useState(!isAsking);
  useEffect(() => setOpen(!isAsking), [isAsking]);
  const key = (name: string) => <kbd>{name}</kbd>;
  return (
    <Folded class="search-help" summary={say(wording, "search.help")} isOpen={isOpen} onToggle={setOpen}>
      {() => (
        <>
          <p>{say(wording, "search.helpAllWords")}</p>
          <dl class="search-examples">
            {examples.map(({ kind, query }) => (
              <div key={kind}>
                <dt>
                  <StateLink state={{ text: query, filters: noFilters }} onChoose={onChoose}>
                    <bdi>{query}</bdi>
                  </StateLink>
                </dt>
                <dd>{say(wording, `search.help${kind}`)}</dd>
              </div>
            ))}
          </dl>
          <p class="search-keys">
            {sayParts(wording, "search.helpKeys", { slash: key("/"), down: key("↓"), up: key("↑") })}
          </p>
        </>
      )}
    </Folded>
  );
}
