import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { CopyButton } from "./copy-button.tsx";
import { DownloadChoice } from "./download-choice.tsx";
import { Folded } from "./folded.tsx";
import { searchCitation } from "./search-citation.ts";
import { writeAddress } from "./search-state.ts";
import type { SearchSite } from "./site.ts";

interface KeepSearchProps {
  readonly site: SearchSite;
  readonly answer: Answer;
}

/** Ways to keep what was found: its address, a citation, a file of all articles. They are made when they are wanted. */
export function KeepSearch({ site, answer }: KeepSearchProps) {
  // Its place is kept: the first results are there before.
  if (!answer.isComplete) return <div class="search-keep search-keep-later" />;
  return (
    <Folded class="search-keep" summary={say(site.wording, "search.keep")}>
      {() => <WaysToKeep site={site} answer={answer} />}
    </Folded>
  );
}

function WaysToKeep({ site, answer }: KeepSearchProps) {
  const address = `${location.origin}${location.pathname}${writeAddress(answer.state)}`;
  const citation = searchCitation(site, answer, { address, today: new Date().toISOString() });
  return (
    <>
      <p class="search-citation">{citation}</p>
      <p class="search-formats">
        <CopyButton site={site} label="search.copyLink" text={() => address} />
        <CopyButton site={site} label="search.copyCitation" text={() => citation} />
      </p>
      <DownloadChoice site={site} answer={answer} />
    </>
  );
}
