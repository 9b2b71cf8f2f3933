import { wordsOfShort } from "./parse-page.ts";

/** The class that such a box is given: what is dropped of a page is told by it. */
const marked = "backfile-formbox";

/** How much a box with a form may say, in characters; longer ones are texts. */
const longest = 300;

/** What a box does not hold. */
const ofArticles = "h1, figure, picture, blockquote, table, article, main, body";

/**
 * Mark the boxes in which a page asks for an address of mail: the form, and what stands around it as long as that is short.
 * The reader of the main text takes forms out itself, but leaves the words beside them. Changes the document.
 */
export function markSignUp(document: Document): void {
  for (const input of [...document.querySelectorAll('form input[type="email" i]')].slice(0, 50)) {
    let box: Element | null = null;
    let around: Element | null = input.parentElement;
    while (around && isBox(around)) {
      if (holdsForm(around)) box = around;
      around = around.parentElement;
    }
    box?.setAttribute("class", `${box.getAttribute("class") ?? ""} ${marked}`);
  }
}

/** Of a form alone nothing is left. */
function holdsForm(element: Element): boolean {
  return element.querySelector("form") !== null;
}

function isBox(element: Element): boolean {
  if (/^(?:article|main|body|html)$/.test(element.localName)) return false;
  return wordsOfShort(element, longest) !== undefined && element.querySelector(ofArticles) === null;
}
