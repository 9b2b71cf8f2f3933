import type { Archive } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { Contact } from "../partials/contact.tsx";
import { Holdings } from "../partials/holdings.tsx";
import { Leaf } from "../partials/leaf.tsx";
import { MendingRules } from "../partials/mending-rules.tsx";
import { Treatment } from "../partials/treatment.tsx";

/** The page about the archive. */
export const data = { permalink: "/about/index.html", eleventyExcludeFromCollections: true };

/** Render what the archive is and holds, and how its texts were treated. */
export function render({ archive }: { readonly archive: Archive }): string {
  const { settings } = archive;
  const paragraphs = (settings.about ?? "").split(/\n\s*\n/).filter((each) => each.trim() !== "");
  return renderDocument(
    <ListPage
      site={archive}
      address="/about/"
      title={say(archive.wording, "about.title")}
      description={settings.description}
    >
      <div class="about">
        <div class="prose">
          <p class="intro">{settings.description}</p>
          {paragraphs.map((paragraph) => (
            <p>{paragraph.trim()}</p>
          ))}
        </div>
        <Leaf title={say(archive.wording, "about.holdings")}>
          <Holdings archive={archive} />
        </Leaf>
        <Leaf title={say(archive.wording, "about.treatment")}>
          <Treatment site={archive} />
          <MendingRules archive={archive} />
        </Leaf>
        {settings.contact !== undefined && (
          <Leaf title={say(archive.wording, "about.contact")}>
            <p>
              <Contact contact={settings.contact} />
            </p>
          </Leaf>
        )}
      </div>
    </ListPage>,
  );
}
