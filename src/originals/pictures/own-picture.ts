import { posix } from "node:path";

/** How an address begins that names a file among the originals; no other site can be meant by it. */
const scheme = "originals:/";

/** Address of an original, as drafts hold it until its picture is placed. */
export function ownAddress(file: string): string {
  return `${scheme}${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** The original that an address names. @returns a path below `content/originals`; undefined where it names none */
export function ownFile(address: string): string | undefined {
  return address.startsWith(scheme) ? decoded(address.slice(scheme.length)) : undefined;
}

/** How an address begins of a picture that is written into the page itself, as programs do that save a page in one file. */
const written = /^data:image\/(?:jpeg|png|gif|webp|avif);base64,/i;

/** Read a picture that its address holds. @returns undefined where it is an address as others are */
export function writtenPicture(address: string): Uint8Array | undefined {
  const [opening] = written.exec(address.slice(0, 40)) ?? [];
  return opening === undefined ? undefined : Buffer.from(address.slice(opening.length), "base64");
}

/** Tell whether a picture is written into its address. */
export function isWritten(address: string): boolean {
  return written.test(address.slice(0, 40));
}

const lost = "lost:";

/** Mark an address that leads nowhere from where the text now stands, as drafts hold it until that is told. */
export function lostAddress(address: string): string {
  return lost + address;
}

/** The address, as its page has it, of a picture that is not there; undefined of any other. */
export function lostPicture(address: string): string | undefined {
  return address.startsWith(lost) ? address.slice(lost.length) : undefined;
}

/**
 * Find the original that stands beside a page under a relative address, such as `page_files/harbour.jpg`.
 *
 * @param page path of the page below `content/originals`
 * @param isOriginal tells whether there is an original of this path
 */
export function fileBeside(
  page: string,
  address: string,
  isOriginal: (file: string) => boolean,
): string | undefined {
  const path = decoded(address.trim().replace(/[?#].*$/s, ""));
  if (path === undefined || path === "" || /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return undefined;
  const file = posix.join(posix.dirname(page), path);
  // Systems write a letter and its accent as one sign or as two, in the names of files and in pages.
  return [file, file.normalize("NFC"), file.normalize("NFD")].find(isOriginal);
}

/** Folders in which browsers keep what belongs to a page that they save: `Name_files` beside `Name.html`. */
const partFolder =
  /^(.+?)(?:_files|_archivos|_fichiers|_dateien|-Dateien|_bestanden|_file|_arquivos|\.files)$/i;

/** Tell whether an original is a part of a page that a browser has saved beside it. */
export function isPartOfPage(file: string, isOriginal: (file: string) => boolean): boolean {
  const folders = file.split("/").slice(0, -1);
  return folders.some((folder, depth) => {
    const page = partFolder.exec(folder)?.[1];
    const place = [...folders.slice(0, depth), page].join("/");
    return page !== undefined && [".html", ".htm", ".xhtml"].some((ending) => isOriginal(place + ending));
  });
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
