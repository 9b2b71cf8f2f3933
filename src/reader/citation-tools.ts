import { button, sayHere, status } from "./article-words.ts";
import { copyText } from "./copy-text.ts";
import { saveFile } from "./save-file.ts";

/** Media types of the records for reference managers. */
const types: Readonly<Record<string, string>> = {
  ris: "application/x-research-info-systems",
  bib: "application/x-bibtex",
};

/** Give every citation of the page a button that copies it, and those for reference managers one that saves it. */
export function offerCitations(): void {
  for (const citation of document.querySelectorAll<HTMLElement>(".citation")) addTools(citation);
}

function addTools(citation: HTMLElement): void {
  const { ending } = citation.dataset;
  const text = citation.textContent ?? "";
  const html = ending === undefined ? citation.innerHTML : undefined;
  const said = status();
  const copy = button("copy", async () => {
    said.textContent = sayHere((await copyText(text, html)) ? "copied" : "failed");
  });
  const tools = document.createElement("p");
  tools.className = "cite-tools";
  tools.lang = document.documentElement.lang;
  tools.dir = document.documentElement.dir;
  tools.append(copy);
  if (ending !== undefined) tools.append(button("download", () => save(ending, text)));
  tools.append(said);
  citation.append(tools);
}

/** The file bears the article's name, which ends its address. */
function save(ending: string, text: string): void {
  const name = decodeURIComponent(location.pathname.split("/").findLast((part) => part !== "") ?? "article");
  const lines = ending === "ris" ? text.replaceAll("\n", "\r\n") : text;
  saveFile(`${name}.${ending}`, types[ending] ?? "text/plain", lines);
}
