import { useEffect } from "preact/hooks";
import type { SearchHistory } from "./search-history.ts";

/** How often the place is remembered at most, in milliseconds: browsers refuse more than a few times a second. */
const pause = 250;

/** Remember how far the reader has scrolled, for when they come back to this address. */
export function usePlace(history: SearchHistory): void {
  useEffect(() => {
    // The results are not there yet when the browser would scroll; the page does it when they are.
    window.history.scrollRestoration = "manual";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      history.keepPlace({ scroll: Math.round(scrollY) });
    };
    const keepSoon = () => {
      timer ??= setTimeout(keep, pause);
    };
    // A click may lead away before the pause is over.
    const leave = () => timer !== undefined && keep();
    addEventListener("scroll", keepSoon, { passive: true });
    addEventListener("click", leave, { capture: true });
    addEventListener("pagehide", leave);
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", keepSoon);
      removeEventListener("click", leave, { capture: true });
      removeEventListener("pagehide", leave);
    };
  }, [history]);
}
