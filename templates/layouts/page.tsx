import type { ComponentChildren } from "preact";
import type { PageLink, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { Colophon } from "../partials/colophon.tsx";
import { Head } from "../partials/head.tsx";
import { Masthead } from "../partials/masthead.tsx";

/** What a page says of itself to its frame. */
export interface PageProps {
  readonly site: Site;
  readonly address: string;
  /** Absent on the front page, whose title is the archive's. */
  readonly title?: string;
  readonly description: string;
  readonly kind?: "article";
  /** A feed of its own, besides the archive's. */
  readonly feed?: PageLink;
  /** Whether the page is shown in the place of others, whose status, 404, keeps search engines from it. */
  readonly hasNoAddress?: boolean;
  /** Lines under the archive's name; on the front page alone, for what they say may change with every article. */
  readonly folio?: readonly string[];
  /** Script of the page, below `assets/`. */
  readonly script?: string;
  /** Language of what the page is about, where it is not the site's own; BCP 47. */
  readonly lang?: string;
  /** What else the head says of the page. */
  readonly metadata?: ComponentChildren;
}

/** Frame a page: head, masthead, main part, colophon. */
export function Page({ children, ...page }: PageProps & { readonly children: ComponentChildren }) {
  return (
    <html lang={page.site.wording.language} dir={page.site.wording.dir}>
      <Head {...page} />
      <body>
        <a class="skip" href="#main">
          {say(page.site.wording, "frame.skip")}
        </a>
        <Masthead site={page.site} address={page.address} folio={page.folio} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Colophon site={page.site} />
      </body>
    </html>
  );
}
