import type { Site } from "../../src/types.ts";
import { type MessageKey, say } from "../../src/wording.ts";
import { href } from "./href.ts";

const sections: readonly { readonly address: string; readonly label: MessageKey }[] = [
  { address: "/dates/", label: "frame.dates" },
  { address: "/tags/", label: "frame.topics" },
  { address: "/people/", label: "frame.people" },
  { address: "/places/", label: "frame.places" },
  { address: "/organizations/", label: "frame.organizations" },
  { address: "/about/", label: "frame.about" },
];

/** Link to the sections of the site; the one that the page is in is marked. */
export function SiteNavigation({ site, address }: { readonly site: Site; readonly address: string }) {
  return (
    <nav class="sections" aria-label={say(site.wording, "frame.sections")}>
      <ul>
        {sections.map((section) => (
          <li>
            <a href={href(site, section.address)} aria-current={currency(section.address, address)}>
              {say(site.wording, section.label)}
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
