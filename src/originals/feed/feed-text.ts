import { decodePage } from "../web-page/decode-page.ts";

/** Characters that XML 1.0 does not allow at all, which one parser chokes on and another passes on. */
const forbidden = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu;

/** Texts of Atom, of which each may be packed. */
const packable =
  /(<(title|summary|content|tagline|info|copyright|rights)\b([^<>]{0,1000})>)([A-Za-z0-9+/=\s]{4,})(?=<\/\2>)/g;

/** Authors of RSS, which are plain text by the standard; a name in angle brackets would be taken for an address. */
const author = /(?<=<author\b[^<>]{0,1000}>)[\s\S]{1,2000}?(?=<\/author>)/g;

/** Tags of HTML, escaped or not, that people put around a name or between two. */
const phrase =
  /(?:<|&lt;)\/?(?:a|abbr|b|big|br|cite|div|em|font|i|li|p|small|span|strong|sub|sup|u|ul)(?=[\s/>]|&gt;)(?:(?!&[lg]t;)[^<>]){0,1000}(?:>|&gt;)/gi;

/**
 * Decode a feed by its byte order mark, its XML declaration, or its bytes; characters that XML forbids are left out, and
 * so are tags of HTML around the names of authors; texts that are packed in Base64 are unpacked.
 */
export function feedText(bytes: Uint8Array): string {
  const text = decodePage(bytes).text.replaceAll(forbidden, "");
  if (/<feed\b/.test(text.slice(0, 4096))) return text.replaceAll(packable, unpack);
  return text.replaceAll(author, (name) => name.replaceAll(phrase, " "));
}

/**
 * Atom 0.3 states `mode="base64"`; in Atom 1.0 whatever is of no text type is packed so.
 * Source: RFC 4287, section 4.1.3.3.
 */
function unpack(whole: string, opening: string, _name: string, attributes: string, packed: string): string {
  const type = /\btype\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? "text";
  const isPacked =
    /\bmode\s*=\s*["']base64["']/.test(attributes) ||
    (type.includes("/") && !/^text\/|[/+]xml$|json/i.test(type));
  if (!isPacked) return whole;
  const text = decoded(Buffer.from(packed, "base64"));
  if (text === undefined) return whole;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  // What it is, is told by its own marks once it is unpacked.
  return `${opening.replace(attributes, ' type="html"')}${escaped}`;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(forbidden, "");
  } catch {
    return undefined;
  }
}
