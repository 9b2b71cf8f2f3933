import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * Lead readers on who press a button that is gone when it has done its work: without it browsers would begin at the top
 * of the page again.
 *
 * @param page what is watched
 * @param to CSS selector of the element in the page that is focused then
 */
export function useKeptFocus(page: { readonly current: HTMLElement | null }, to: string): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    const isGone = last.current instanceof Node && !last.current.isConnected;
    if (!isGone || document.activeElement !== document.body) return;
    page.current?.querySelector<HTMLElement>(to)?.focus({ preventScroll: true });
  });
}
