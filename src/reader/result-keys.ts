/**
 * Move by keys: a slash anywhere leads to the search box, the down arrow from there into the results, the arrows
 * among them, and Escape back to the box.
 *
 * @param page the element that holds the box and the results
 */
export function moveByKey(event: KeyboardEvent, page: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = targetOf(event, page);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function targetOf(event: KeyboardEvent, page: HTMLElement): HTMLElement | null | undefined {
  const box = page.querySelector<HTMLElement>("#search-box");
  const links = [...page.querySelectorAll<HTMLElement>(".search-result-title a")];
  if (event.key === "/") return isTypedInto(event.target) ? undefined : box;
  if (event.target === box) return event.key === "ArrowDown" ? links[0] : undefined;
  const result = event.target instanceof Element ? event.target.closest(".search-result") : null;
  const at = links.findIndex((link) => result?.contains(link));
  if (at === -1) return undefined;
  if (event.key === "Escape") return box;
  if (event.key === "ArrowDown") return links[at + 1];
  if (event.key === "ArrowUp") return links[at - 1] ?? box;
  return undefined;
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea"))
  );
}
