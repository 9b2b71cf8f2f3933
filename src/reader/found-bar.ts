import { button, sayHere, status } from "./article-words.ts";
import { type Marks, markPassages, unmark } from "./mark-passages.ts";

/** Where the words of an article stand. */
const parts = ".headline, .standfirst, .picture .caption, .text";

/**
 * Mark what was searched for, which the search page leaves in the address (`?find=dam&find=water+supply`), and let the
 * reader step through it: buttons, N and Shift+N; Escape takes the marks away.
 */
export function showFound(): void {
  const wanted = new URLSearchParams(location.search).getAll("find");
  const passages = markPassages(document.querySelectorAll(parts), wanted);
  if (passages.length === 0) return;
  const place = status();
  place.textContent = sayHere("found", { all: passages.length });
  let at = -1;
  const step = (by: number) => {
    // The first step forward leads to the first passage, and back to the last.
    at = (Math.max(at, by < 0 ? 0 : -1) + by + passages.length) % passages.length;
    showCurrent(passages, at);
    place.textContent = sayHere("place", { at: at + 1, all: passages.length });
  };
  const bar = document.createElement("div");
  const clear = () => {
    unmark(passages);
    if (bar.contains(document.activeElement)) document.getElementById("main")?.focus();
    bar.remove();
    document.removeEventListener("keydown", onKey);
    forget();
  };
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event)) return;
    if (event.key === "Escape") clear();
    else if (event.code === "KeyN") step(event.shiftKey ? -1 : 1);
  };
  bar.className = "found-bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", sayHere("found", { all: passages.length }));
  bar.append(
    place,
    withKey(
      button("previous", () => step(-1), "↑"),
      "Shift+N",
    ),
    withKey(
      button("next", () => step(1), "↓"),
      "N",
    ),
    withKey(button("clear", clear, "×"), "Escape"),
  );
  // Before the article, so that it is the first thing that the keyboard comes to in it.
  document.getElementById("main")?.prepend(bar);
  document.addEventListener("keydown", onKey);
}

function showCurrent(passages: readonly Marks[], at: number): void {
  passages.forEach((marks, index) => {
    for (const mark of marks) mark.classList.toggle("found-now", index === at);
  });
  passages[at]?.[0].scrollIntoView({ block: "center" });
}

function withKey(made: HTMLButtonElement, key: string): HTMLButtonElement {
  made.setAttribute("aria-keyshortcuts", key);
  made.title += ` (${key})`;
  return made;
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.matches("input, textarea, select");
  return isField || ctrlKey || metaKey || altKey;
}

/** The address without what was searched for: what a reader copies from here on leads to the article as it is. */
function forget(): void {
  const address = new URL(location.href);
  address.searchParams.delete("find");
  history.replaceState(history.state, "", address);
}
