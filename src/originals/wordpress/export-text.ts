import { encodingNamed } from "../../encodings/decoder-of.ts";
import { decodeAs } from "../../text-file.ts";

/** Decodes a stretch of an export; throws where the bytes are none of its encoding. */
export type ExportText = (bytes: Uint8Array) => string;

/** How much of a file is looked at for its root, in bytes: long comments may stand above it. */
const prologueLength = 65_536;

/** Tell whether a file is RSS with the fields of WordPress's export, whatever the version. */
export function isExport(bytes: Uint8Array): boolean {
  const prologue = prologueOf(bytes);
  if (!/^[\uFEFF\s]*<(?:\?xml|!|rss\b)/i.test(prologue)) return false;
  const root = prologue.slice(rootAt(prologue));
  return /^<rss\b[^>]*\sxmlns:wp\s*=\s*["']https?:\/\/(?:www\.)?wordpress\.org\/export\//i.test(root);
}

/** The encoding that the XML declaration names; UTF-8 where it names none that is known. */
export function exportText(bytes: Uint8Array): ExportText {
  const named = /^[\uFEFF\s]*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)["']/i.exec(prologueOf(bytes))?.[1];
  const encoding = (named === undefined ? undefined : encodingNamed(named)) ?? "utf-8";
  return (stretch) => decodeAs(encoding, stretch, true).replaceAll(/\r\n?/g, "\n");
}

function prologueOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, prologueLength));
}

/** The place of the first element: after declarations and comments. */
function rootAt(text: string): number {
  let at = text.indexOf("<");
  while (at !== -1 && /[?!]/.test(text[at + 1] ?? "")) {
    const closing = text.startsWith("<!--", at) ? "-->" : ">";
    const end = text.indexOf(closing, at);
    at = end === -1 ? -1 : text.indexOf("<", end);
  }
  return at === -1 ? text.length : at;
}
