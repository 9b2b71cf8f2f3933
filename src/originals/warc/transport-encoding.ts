import { MIMEType } from "node:util";
import { encodingNamed } from "../../encodings/decoder-of.ts";
import { decodeAs } from "../../text-file.ts";

const byteOrderMarks: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe],
];

/**
 * Give a page that was served the encoding that the server stated: it counts less than a byte order mark, and more than
 * what the page says of itself. The page comes back in UTF-8 with a byte order mark, and as it is where the server stated
 * none that browsers know. Source: HTML standard, 13.2.3.2 Determining the character encoding.
 *
 * @param contentType the value of the header
 */
export function inTransportEncoding(bytes: Uint8Array, contentType: string): Uint8Array {
  const isMarked = byteOrderMarks.some((mark) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = isMarked ? undefined : statedIn(contentType);
  return encoding === undefined ? bytes : Buffer.from(`\ufeff${decodeAs(encoding, bytes)}`);
}

function statedIn(contentType: string): string | undefined {
  try {
    const label = new MIMEType(contentType).params.get("charset");
    return label === null ? undefined : encodingNamed(label);
  } catch {
    return undefined;
  }
}
