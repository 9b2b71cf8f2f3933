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
  return isOriginal(file) ? file : undefined;
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
