import { ownAddress } from "../pictures/own-picture.ts";

/** Attributes that hold the address of a picture; scripts move the later ones into the first. */
const addressed = ["src", "data-src", "data-original", "data-lazy-src"];

/**
 * Point the pictures of a page to the files that were saved with it. Changes the document.
 *
 * @param fileOf finds the original of a relative address
 */
export function pointToOwnPictures(
  document: Document,
  fileOf: (address: string) => string | undefined,
): void {
  for (const picture of document.getElementsByTagName("img")) {
    const files = addressed.map((name) => fileOf(picture.getAttribute(name) ?? ""));
    const file = files.find((each) => each !== undefined);
    if (file === undefined) continue;
    picture.setAttribute("src", ownAddress(file));
    picture.removeAttribute("srcset");
  }
}
