import { sayHere, status } from "./article-words.ts";
import { copyText } from "./copy-text.ts";

/**
 * Let a reader copy the address of a paragraph. There is one link on the page, a single stop for the keyboard: it goes to
 * the paragraph that the pointer is on, and from there up and down with the arrow keys.
 */
export function offerParagraphLinks(): void {
  const selector = ".text :is(p, li, h2, h3, h4, h5, h6)[id^='p-']";
  const paragraphs = [...document.querySelectorAll<HTMLElement>(selector)];
  const [first] = paragraphs;
  if (!first) return;
  const link = document.createElement("a");
  const said = status();
  said.className = "unseen";
  link.className = "paragraph-link";
  link.lang = document.documentElement.lang;
  link.setAttribute("aria-label", sayHere("paragraph"));
  const place = (paragraph: HTMLElement) => {
    link.href = `#${paragraph.id}`;
    link.setAttribute("aria-describedby", paragraph.id);
    link.classList.remove("copied");
    paragraph.prepend(link);
  };
  link.addEventListener("click", async () => {
    const isCopied = await copyText(addressOf(link.hash));
    said.textContent = sayHere(isCopied ? "copied" : "failed");
    link.classList.toggle("copied", isCopied);
    // Following it has moved the focus to the paragraph; the arrow keys shall go on from here.
    link.focus({ preventScroll: true });
  });
  link.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by && paragraphs[paragraphs.findIndex(({ id }) => `#${id}` === link.hash) + by];
    if (!next) return;
    event.preventDefault();
    place(next);
    link.focus();
  });
  document.addEventListener("pointerover", ({ target }) => {
    const paragraph = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (paragraph && !paragraph.contains(link) && document.activeElement !== link) place(paragraph);
  });
  place(first);
  document.body.append(said);
}

/** The address of a paragraph, without what was searched for. */
function addressOf(hash: string): string {
  const address = new URL(location.href);
  address.searchParams.delete("find");
  address.hash = hash;
  return address.href;
}
