/** What the script of an article's page says; the page hands it the words. */
export type ArticleWord =
  | "found"
  | "place"
  | "next"
  | "previous"
  | "clear"
  | "copy"
  | "download"
  | "copied"
  | "failed"
  | "paragraph"
  | "printed";

/** Say a message of the page in the language of the site, its places filled. */
export function sayHere(word: ArticleWord, values: Readonly<Record<string, string | number>> = {}): string {
  const { [word]: message = "", digits = "" } = document.getElementById("article-words")?.dataset ?? {};
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === "number" ? writtenWith([...digits], value) : (value ?? whole);
  });
}

/** A small number, for which no browser has to get ready to write large ones; those it writes itself. */
function writtenWith(digits: readonly string[], count: number): string {
  const isSmall = count < 1_000 && digits.length === 10;
  return isSmall
    ? String(count).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    : count.toLocaleString(language());
}

/** BCP 47, of the site. */
export function language(): string {
  return document.documentElement.lang;
}

/** Make a button that shows its words, or a sign in their place. */
export function button(word: ArticleWord, onClick: () => void, sign?: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign ?? sayHere(word);
  if (sign !== undefined) {
    made.title = sayHere(word);
    made.setAttribute("aria-label", made.title);
  }
  made.addEventListener("click", onClick);
  return made;
}

/** Make a line that screen readers speak when it changes. */
export function status(): HTMLElement {
  const made = document.createElement("span");
  made.setAttribute("role", "status");
  return made;
}
