import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * Lead readers on who press a button that is gone when it has done its work, or come to one as it goes: without it
 * browsers would begin at the top of the page again.
 *
 * @param page what is watched
 * @param to CSS selector of the element in the page that is focused then
 */
export function useKeptFocus(page: { readonly current: HTMLElement | null }, to: string): void {
  const last = useRef<EventTarget | null>(null);
  const keep = () => {
    const isGone = last.current instanceof Node && !last.current.isConnected;
    if (!isGone || document.activeElement !== document.body) return;
    page.current?.querySelector<HTMLElement>(to)?.focus({ preventScroll: true });
  };
  useLayoutEffect(keep);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    // What is changed by leaving a field may take away what the focus is on its way to.
    const follow = ({ relatedTarget }: FocusEvent) => {
      if (!relatedTarget) return;
      last.current = relatedTarget;
      setTimeout(keep);
    };
    document.addEventListener("focusin", note);
    document.addEventListener("focusout", follow);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("focusout", follow);
    };
  }, []);
}
