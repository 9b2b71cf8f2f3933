import type { Archive } from "../../src/types.ts";
import { Contact } from "./contact.tsx";
import { href } from "./href.ts";

/** Close every page: what the archive is, whom to write to, how to follow it. */
export function Colophon({ archive }: { readonly archive: Archive }) {
  const { settings } = archive;
  return (
    <footer class="colophon">
      <p class="colophon-title">{settings.title}</p>
      <p>
        Every text is kept as it came; every change made for reading is{" "}
        <a href={href(archive, "/about/")}>recorded and shown</a>.
      </p>
      <ul>
        <li>
          <a href={href(archive, "/search/")}>Search</a>
        </li>
        <li>
          <a href={href(archive, "/feed.xml")}>Feed of additions</a>
        </li>
        {settings.contact !== undefined && (
          <li>
            <Contact contact={settings.contact} />
          </li>
        )}
      </ul>
    </footer>
  );
}
