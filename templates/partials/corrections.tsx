import { describePath } from "../../src/period-label.ts";
import type { Correction } from "../../src/types.ts";
import { Leaf } from "./leaf.tsx";

/** Show the editorial corrections of an article, each with its day. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <Leaf title={corrections.length === 1 ? "Correction" : "Corrections"} class="corrections">
      {corrections.map(({ date, note }) => (
        <p>
          <time datetime={date}>{describePath(date.split("-"))}</time>: {note}
        </p>
      ))}
    </Leaf>
  );
}
