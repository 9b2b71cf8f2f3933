import type { Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { href } from "./href.ts";
import type { Index } from "./index-entries.ts";
import { NameList } from "./name-list.tsx";

interface LetterGroupsProps {
  readonly site: Site;
  readonly index: Index;
}

/** Show the lines of an index under their letters; those of a very long one have pages of their own. */
export function LetterGroups({ site, index }: LetterGroupsProps) {
  const { letters, pages } = index;
  return (
    <>
      {(letters.length > 4 || pages) && <LetterJumps site={site} index={index} />}
      {!pages &&
        letters.map(({ letter, entries }, place) => (
          <section class="letter">
            <h3 id={letterId(place)}>{letter}</h3>
            <NameList site={site} entries={entries} />
          </section>
        ))}
    </>
  );
}

interface LetterJumpsProps extends LetterGroupsProps {
  /** Of the letter whose page this is. */
  readonly here?: string;
}

/** Link to the letters of an index, on this page or on theirs. */
export function LetterJumps({ site, index: { letters, pages }, here }: LetterJumpsProps) {
  return (
    <nav class="jump" aria-label={say(site.wording, "browse.letters")}>
      <ul>
        {letters.map(({ letter }, place) => {
          const page = pages?.[place];
          return (
            <li>
              <a
                href={page === undefined ? `#${letterId(place)}` : href(site, page)}
                aria-current={page !== undefined && page === here ? "page" : undefined}
              >
                <bdi>{letter}</bdi>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function letterId(place: number): string {
  return `letter-${place + 1}`;
}
