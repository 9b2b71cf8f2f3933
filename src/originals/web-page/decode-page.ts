import { decodeAs } from "../../text-file.ts";

/** How far into a page its encoding may be stated, in bytes; the HTML standard asks for 1024, pages need more. */
const reach = 8192;

/**
 * Decode a saved page: by its byte order mark, by what it states in its own head, as UTF-8 where the bytes are valid
 * UTF-8, else as Windows-1252, which every browser falls back to.
 *
 * A page saved from a browser is often UTF-8 whatever its head says, so valid UTF-8 with letters beyond ASCII wins
 * over a stated encoding of single bytes.
 */
export function decodePage(bytes: Uint8Array): string {
  const stated = markedEncoding(bytes) ?? statedEncoding(bytes);
  const isUnicode = stated?.startsWith("utf-") ?? false;
  const text = isUnicode ? undefined : attempt("utf-8", bytes, true);
  const read =
    text ?? attempt(stated ?? "windows-1252", bytes, false) ?? attempt("utf-8", bytes, false) ?? "";
  return read.replaceAll(/\r\n?/g, "\n").replaceAll("\0", "");
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

/** What an XML declaration or a `<meta>` says; a label that no browser knows, or UTF-16 without a mark, says nothing. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, reach));
  const label =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1];
  const name = label === undefined ? undefined : encodingNamed(label);
  return name?.startsWith("utf-16") ? "utf-8" : name;
}

function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function attempt(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return decodeAs(encoding, bytes, fatal);
  } catch {
    return undefined;
  }
}
