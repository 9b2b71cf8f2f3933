import { useEffect, useState } from "preact/hooks";
import { type MessageKey, say } from "../wording.ts";
import type { SearchSite } from "./site.ts";

interface CopyButtonProps {
  readonly site: SearchSite;
  readonly label: MessageKey;
  /** What is copied. */
  readonly text: () => string;
}

/** How long the page says that it has copied, in milliseconds. */
const pause = 4000;

/** A button that copies a text and says that it has. */
export function CopyButton({ site, label, text }: CopyButtonProps) {
  const [said, setSaid] = useState<MessageKey | undefined>(undefined);
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), pause);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid("search.copied");
    } catch {
      // Without a secure connection there is no clipboard at all.
      setSaid("search.copyFailed");
    }
  };
  return (
    <>
      <button class="search-button" type="button" onClick={() => void copy()}>
        {say(site.wording, label)}
      </button>
      <span class="search-copied" role="status">
        {said && say(site.wording, said)}
      </span>
    </>
  );
}
