import type { PageLink, Site } from "../../src/types.ts";
import { href } from "./href.ts";

const sections: readonly PageLink[] = [
  { address: "/dates/", label: "Dates" },
  { address: "/tags/", label: "Topics" },
  { address: "/people/", label: "People" },
  { address: "/places/", label: "Places" },
  { address: "/organizations/", label: "Organizations" },
  { address: "/about/", label: "About" },
];

/** Link to the sections of the site; the one that the page is in is marked. */
export function SiteNavigation({ site, address }: { readonly site: Site; readonly address: string }) {
  return (
    <nav class="sections" aria-label="Sections">
      <ul>
        {sections.map((section) => (
          <li>
            <a href={href(site, section.address)} aria-current={currency(section.address, address)}>
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currency(section: string, address: string): "page" | "true" | undefined {
  if (section === address) return "page";
  return address.startsWith(section) ? "true" : undefined;
}

/** What the links to the sections say of a page: it is the section's own, in it, or elsewhere. */
export function currentSections(address: string): string[] {
  return sections.map((section) => currency(section.address, address) ?? "");
}
