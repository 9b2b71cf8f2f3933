import type { VNode } from "preact";
import type { Site } from "../../src/types.ts";
import { say, sayParts } from "../../src/wording.ts";
import { Contact } from "./contact.tsx";
import { href } from "./href.ts";
import { renderedOnce } from "./rendered-once.ts";

/** Close every page: what the archive is, whom to write to, how to follow it. */
export function Colophon({ site }: { readonly site: Site }) {
  const inner = renderedOnce(site, "colophon", () => <ColophonText site={site} />);
  return <footer class="colophon" dangerouslySetInnerHTML={inner} />;
}

function ColophonText({ site }: { readonly site: Site }) {
  const { settings } = site;
  return (
    <>
      <p class="colophon-title">{settings.title}</p>
      <p>
        {sayParts<VNode>(site.wording, "frame.promise", {
          link: (words) => <a href={href(site, "/about/")}>{words}</a>,
        })}
      </p>
      <ul>
        <li>
          <a href={href(site, "/search/")}>{say(site.wording, "frame.search")}</a>
        </li>
        <li>
          <a href={href(site, "/feed.xml")}>{say(site.wording, "frame.feed")}</a>
        </li>
        {settings.contact !== undefined && (
          <li>
            <Contact contact={settings.contact} />
          </li>
        )}
      </ul>
    </>
  );
}
