/** Show an address on another site, a link where a browser can follow it. */
export function ExternalAddress({ url }: { readonly url: string }) {
  const shown = readableAddress(url);
  return /^https?:\/\//.test(url) ? <a href={url}>{shown}</a> : <bdi>{shown}</bdi>;
}

/**
 * Write the letters of an address for those that they are, as browsers do (RFC 3987), rather than as the codes of their
 * bytes; whole as it is where something would not be seen or would turn the direction of what follows.
 */
export function readableAddress(url: string): string {
  const decoded = decodedOf(url);
  return decoded === undefined || /[\p{C}\p{Z}]/u.test(decoded) ? url : decoded;
}

/** @returns undefined where the codes are those of no text */
function decodedOf(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return undefined;
  }
}
