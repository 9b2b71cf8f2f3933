import type { Site } from "../../src/types.ts";
import type { Letter } from "./letters-of.ts";
import { NameList } from "./name-list.tsx";

interface LetterGroupsProps {
  readonly site: Site;
  readonly letters: readonly Letter[];
}

/** Show names under their letters, with a way to jump to each letter. */
export function LetterGroups({ site, letters }: LetterGroupsProps) {
  return (
    <>
      {letters.length > 4 && (
        <nav class="jump" aria-label="Letters">
          <ul>
            {letters.map(({ letter }, place) => (
              <li>
                <a href={`#letter-${place + 1}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {letters.map(({ letter, entries }, place) => (
        <section class="letter">
          <h2 id={`letter-${place + 1}`}>{letter}</h2>
          <NameList site={site} entries={entries} />
        </section>
      ))}
    </>
  );
}
