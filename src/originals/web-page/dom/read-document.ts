import { Parser } from "htmlparser2";
import { PageDocument } from "./page-document.ts";
import { PageElement } from "./page-element.ts";
import { type PageParent, PageText } from "./page-node.ts";

/** Build the document of a page from its markup, however faulty that is. Nothing in it runs and nothing is loaded. */
export function readDocument(html: string): Document {
  const document = new PageDocument(readMarkup);
  readMarkup(document, html);
  // The parts of the DOM that the readers of pages ask for are all there.
  return document as unknown as Document;
}

function readMarkup(into: PageParent, html: string): void {
  const document = into.ownerDocument;
  let at = into;
  const parser = new Parser({
    onopentag(name, attributes) {
      at = at.appendChild(new PageElement(document, name, attributes));
    },
    onclosetag() {
      at = at.parentNode ?? into;
    },
    ontext(text) {
      const last = at.lastChild;
      if (last?.nodeType === 3) last.nodeValue += text;
      else at.appendChild(new PageText(text));
    },
    oncomment(data) {
      at.appendChild(new PageText(data, 8));
    },
  });
  parser.end(html);
}
