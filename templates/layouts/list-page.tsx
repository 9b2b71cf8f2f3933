import type { ComponentChildren } from "preact";
import type { PageLink } from "../../src/types.ts";
import { Trail } from "../partials/trail.tsx";
import { Page, type PageProps } from "./page.tsx";

/** What an index or a list says of itself to its frame. */
export interface ListPageProps extends PageProps {
  readonly title: string;
  /** Pages above this one, widest first. */
  readonly trail?: readonly PageLink[];
  readonly children: ComponentChildren;
}

/** Frame an index or a list of articles: the way here, its title, its contents. */
export function ListPage({ trail = [], children, ...page }: ListPageProps) {
  return (
    <Page {...page}>
      <div class="listing">
        <Trail site={page.site} links={trail} />
        <h1>
          <bdi>{page.title}</bdi>
        </h1>
        {children}
      </div>
    </Page>
  );
}
