import { parseHTML } from "linkedom";

/** Elements that may show a headline. */
const showing = "h1, h2, h3, h4, h5, h6, p, div, span, td, a, b, strong, font";

/** What may stand between a headline and the name of a site, a section or an author. */
const separated = /^(?:[|｜_–—（(]|- )/;

/** Tell whether two titles are the same but for case, blanks, and the forms of quotation marks. */
export function isSameTitle(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/**
 * Find the headline that a page shows its readers, given what a tool took for its title. Such a truth is often the
 * page's `<title>` or a meta whole, with the site's name behind the headline, or words for sharing that the page
 * itself does not show. It counts as it is where an element shows it; where a heading shows all of it up to a
 * separator, that heading counts. Only the page decides, never what was found by reading it.
 *
 * @returns undefined where the page shows neither: the truth then says nothing of the headline
 */
export function shownTitle(html: string, truth: string): string | undefined {
  const expected = folded(truth);
  const headings: string[] = [];
  for (const element of parseHTML(html).document.querySelectorAll(showing)) {
    const words = (element.textContent ?? "").slice(0, 2000).replaceAll(/\s+/g, " ").trim();
    if (words.length > 500) continue;
    if (folded(words) === expected) return truth;
    if (/^h[12]$/i.test(element.localName)) headings.push(words);
  }
  return headings.find(
    (words) =>
      folded(words).length > 10 &&
      expected.startsWith(folded(words)) &&
      separated.test(expected.slice(folded(words).length).trimStart()),
  );
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[“”„«»″]/g, '"')
    .replaceAll(/\s+/g, " ")
    .trim();
}
