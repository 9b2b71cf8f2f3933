import { isWritten, ownAddress } from "../pictures/own-picture.ts";

/** Attributes that hold the address of a picture; scripts move the later ones into the first. */
const addressed = ["src", "data-src", "data-original", "data-lazy-src"];

/** Attributes that hold several, each with its size. */
const listed = ["srcset", "data-srcset"];

/**
 * Point the pictures of a page to the files that were saved with it. One that is written into the page itself stays,
 * unless it stands there for another until that comes. Changes the document.
 *
 * @param fileOf finds the original of a relative address
 */
export function pointToOwnPictures(
  document: Document,
  fileOf: (address: string) => string | undefined,
): void {
  for (const picture of document.getElementsByTagName("img")) {
    const own = addressed.map((name) => picture.getAttribute(name)?.trim() ?? "");
    const addresses = [...own, ...inSets(picture)].filter((address) => address !== "");
    const file = addresses.map((address) => fileOf(address)).find((each) => each !== undefined);
    const later = own.slice(1).find((address) => address !== "" && !isWritten(address));
    if (file !== undefined) picture.setAttribute("src", ownAddress(file));
    else if (later !== undefined) picture.setAttribute("src", later);
    if (file !== undefined) picture.removeAttribute("srcset");
  }
}

/** The addresses of a picture in several sizes, the largest first: its own, and then those of other formats. */
function inSets(picture: Element): string[] {
  const parent = picture.parentElement;
  const sources = parent?.localName === "picture" ? [...parent.getElementsByTagName("source")] : [];
  return [picture, ...sources].flatMap((element) =>
    listed.flatMap((name) => sorted(element.getAttribute(name) ?? "")),
  );
}

/** Source: HTML, 4.8.4.2.1 (srcset attributes). */
function sorted(set: string): string[] {
  return [...set.matchAll(/([^\s,]\S*?)(?:\s+([\d.]+)[wx])?\s*(?:,(?=\s)|,?$)/g)]
    .map(([, address = "", size = "1"]) => ({ address, size: Number(size) }))
    .toSorted((a, b) => b.size - a.size)
    .map(({ address }) => address);
}
