import type { Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";

/** Say how texts come from their originals to these pages, and what a reader can rely on. */
export function Treatment({ site: { wording, settings } }: { readonly site: Site }) {
  return (
    <>
      <p>{say(wording, settings.publishOriginals ? "about.keptAndLinked" : "about.kept")}</p>
      <p>{say(wording, "about.mendedForReading")}</p>
      <p>{say(wording, "about.unknown")}</p>
    </>
  );
}
