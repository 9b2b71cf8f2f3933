import type { Archive } from "../../src/types.ts";

/** Link to an address of the site from any of its pages, wherever the site stands. */
export function href(archive: Archive, address: string): string {
  return archive.prefix + encodeURI(address.replace(/^\//, ""));
}

/** Write an address of the site in full, as it is cited and as other sites link to it. */
export function absoluteHref(archive: Archive, address: string): string {
  return new URL(href(archive, address), archive.settings.baseUrl).href;
}

/**
 * Link to a file of the archive's own folders, whose name may hold any character.
 *
 * @param file path with forward slashes
 */
export function fileHref(archive: Archive, folder: "media" | "originals", file: string): string {
  return `${archive.prefix}${folder}/${file.split("/").map(encodeURIComponent).join("/")}`;
}
