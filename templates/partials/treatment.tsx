import type { Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";

/** Say how texts come from their originals to these pages, and what a reader can rely on. */
export function Treatment({ site: { wording, settings } }: { readonly site: Site }) {
  return (
    <>
      <p>{say(wording, keptMessage(settings))}</p>
      <p>{say(wording, "about.mendedForReading")}</p>
      <p>{say(wording, "about.unknown")}</p>
    </>
  );
}

function keptMessage({ publishOriginals }: Site["settings"]) {
  if (publishOriginals === false) return "about.kept";
  return publishOriginals === "all" ? "about.keptAndLinked" : "about.keptAndPartlyLinked";
}
