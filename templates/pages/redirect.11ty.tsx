import type { VNode } from "preact";
import type { Redirect, Site } from "../../src/types.ts";
import { say, sayParts } from "../../src/wording.ts";
import { renderDocument } from "../layouts/render-document.ts";
import { absoluteHref, href } from "../partials/href.ts";

interface RedirectData {
  readonly site: Site;
  readonly redirect: Redirect;
}

/** One page for each old address. */
export const data = { permalink: ({ redirect }: RedirectData) => `${redirect.from}index.html` };

/** Render a page that leads on to where its article now stands. */
export function render({ site, redirect: { to } }: RedirectData): string {
  const target = href(site, to);
  return renderDocument(
    <html lang={site.wording.language} dir={site.wording.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
        <title>{`${say(site.wording, "frame.moved")} — ${site.settings.title}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={absoluteHref(site, to)} />
        <link rel="stylesheet" href={`${site.prefix}assets/style.css`} />
        <link rel="icon" href={href(site, "/favicon.svg")} type="image/svg+xml" />
      </head>
      <body>
        <main class="moved">
          <h1>{say(site.wording, "frame.moved")}</h1>
          <p>
            {sayParts<VNode>(site.wording, "frame.movedTo", {
              address: (
                <a href={target} dir="ltr">
                  {absoluteHref(site, to)}
                </a>
              ),
            })}
          </p>
        </main>
      </body>
    </html>,
  );
}
