import type { Site } from "../../src/types.ts";

/** Link to an address of the site from any of its pages, wherever the site stands. */
export function href(site: Site, address: string): string {
  return site.prefix + encodeURI(address.replace(/^\//, ""));
}

/** Write an address of the site in full, as it is cited and as other sites link to it. */
export function absoluteHref(site: Site, address: string): string {
  return originOf(site.settings.baseUrl) + href(site, address);
}

const origins = new Map<string, string>();

/** Every page names several addresses in full. */
function originOf(baseUrl: string): string {
  const origin = origins.get(baseUrl) ?? new URL(baseUrl).origin;
  origins.set(baseUrl, origin);
  return origin;
}

/**
 * Link to a file of the archive's own folders, whose name may hold any character.
 *
 * @param file path with forward slashes
 */
export function fileHref(site: Site, folder: "media" | "originals", file: string): string {
  return `${site.prefix}${folder}/${file.split("/").map(encodeURIComponent).join("/")}`;
}
