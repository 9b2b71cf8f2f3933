import { encodingNamed } from "../../encodings/decoder-of.ts";
import { decodeAs, encodingOf } from "../../text-file.ts";
import { readDamagedUtf8 } from "../damaged-utf8.ts";
import { detectEncoding, type ReadEncoding, readAs } from "../detect-encoding.ts";
import { detectShifted } from "../detect-shifted.ts";
import { lightenPage } from "./lighten-page.ts";

/** A page as text. */
export interface DecodedPage {
  readonly text: string;
  /** Present where nothing but the bytes told the encoding. */
  readonly detected?: ReadEncoding;
}

/** How far into a page its encoding may be stated, in bytes; the HTML standard asks for 1024, pages need more. */
const reach = 8192;

/** Of so many characters beyond ASCII one may be damaged in a page that is of its encoding all the same. */
const charactersPerDamage = 10;

/**
 * Decode a saved page: as a person says; by its byte order mark; as UTF-8 where the bytes are valid UTF-8; by what its
 * head states, where most bytes agree; else as the encoding that is detected in its words, its markup left aside.
 *
 * A page saved from a browser is often UTF-8 whatever its head says, so valid UTF-8 wins over what is stated.
 *
 * @param named a label that has a decoder
 */
export function decodePage(bytes: Uint8Array, named?: string): DecodedPage {
  const found = named === undefined ? decode(bytes) : { text: decodeAs(named, bytes) };
  return { ...found, text: found.text.replaceAll(/\r\n?/g, "\n").replaceAll("\0", "") };
}

function decode(bytes: Uint8Array): DecodedPage {
  if (encodingOf(bytes) !== "utf-8") return { text: decodeAs(encodingOf(bytes), bytes) };
  const stated = statedEncoding(bytes);
  const unicode = readAs("utf-8", bytes);
  if (unicode !== undefined) {
    // ISO-2022-JP is of ASCII's bytes throughout. Source: RFC 1468.
    const isAscii = /^[\0-\x7f]*$/.test(unicode);
    if (isAscii && unicode.includes("\u001b$")) return { text: decodeAs("iso-2022-jp", bytes) };
    return { text: (isAscii ? detectShifted(unicode, bytes)?.text : undefined) ?? unicode };
  }
  if (stated !== undefined && stated !== "utf-8") {
    const text = decodeAs(stated, bytes);
    if (isMostlyWhole(text)) return { text };
  }
  const damaged = readDamagedUtf8(bytes);
  if (damaged) return { text: damaged.text };
  const detected = detectEncoding(wordsWithin(bytes));
  if (!detected) return { text: decodeAs(stated ?? "windows-1252", bytes) };
  return { text: decodeAs(detected.encoding, bytes), detected };
}

function isMostlyWhole(text: string): boolean {
  const damaged = text.match(/\ufffd+/g)?.length ?? 0;
  if (damaged === 0) return true;
  return damaged * charactersPerDamage <= (text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0);
}

/** What an XML declaration or a `<meta>` says; a label that no browser knows says nothing, and UTF-16 needs a mark. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, reach));
  const label =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1];
  const name = label === undefined ? undefined : encodingNamed(label);
  return name?.startsWith("utf-16") ? "utf-8" : name;
}

const markup = /<[a-z!/?][^<>]{0,5000}>|&#?\w{1,10};|\s+/gi;

/** How much of a page is looked at for its words, in bytes. */
const wordsReach = 2 ** 20;

/** The bytes of a page's words. In no encoding is a byte of `<` or `>` part of another character. */
function wordsWithin(bytes: Uint8Array): Uint8Array {
  const characters = Buffer.from(bytes.subarray(0, wordsReach)).toString("latin1");
  // Of the blanks of this alphabet one, 0xa0, is a letter in others.
  const words = lightenPage(characters).replaceAll(markup, (part) => (part.includes("\xa0") ? part : " "));
  return Buffer.from(words, "latin1");
}
