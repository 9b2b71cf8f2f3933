import type { Site } from "../../src/types.ts";

/** Say how texts come from their originals to these pages, and what a reader can rely on. */
export function Treatment({ site }: { readonly site: Site }) {
  return (
    <>
      <p>
        The file that came in is kept byte for byte, and its SHA-256 checksum stands on the page of each
        article made from it
        {site.settings.publishOriginals && ", with a link to the file itself"}.
      </p>
      <p>
        What was damaged on the way here is mended for reading where the repair is beyond doubt. Each change
        is recorded, and shown below the article as it was and as it is.
      </p>
      <p>
        What is not known is left unknown. A date is never given more precisely than the evidence for it
        allows, and that evidence stands beside it. A picture that is lost leaves its caption.
      </p>
    </>
  );
}
