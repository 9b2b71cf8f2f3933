import { language, sayHere } from "./article-words.ts";

/** On paper, say on which day it was printed, and show what is folded away on the screen. */
export function recordPrint(): void {
  const line = document.createElement("p");
  line.className = "printed";
  document.querySelector(".permanent dd")?.append(line);
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    line.textContent = sayHere("printed", { date: today() });
    opened = [...document.querySelectorAll<HTMLDetailsElement>(".mended:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

function today(): string {
  // As the dates of the page are written: in English as in Britain, and in every language in the same calendar.
  const locale = new Intl.Locale(language() === "en" ? "en-GB" : language(), { calendar: "gregory" });
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format();
}
