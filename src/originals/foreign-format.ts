/** A format that is no news text, and what a person can do about it. */
export interface ForeignFormat {
  /** With its article. */
  readonly name: string;
  readonly hint: string;
}

const asText = "Open it, save its text as a .txt file in UTF-8 or as HTML, and take that in.";
const asPage =
  "Open it in a browser or a mail program, save the page or the text as HTML or as plain text in UTF-8, and take that in.";
const office = (program: string): ForeignFormat => ({
  name: `a document of an office program (${program})`,
  hint: asText,
});
const page: ForeignFormat["hint"] =
  "Open it, copy its text into a .txt file in UTF-8, and take that in; a scan has to be read by a program for it first.";

/**
 * Tell by its first bytes a file whose words stand in a format that is not read.
 *
 * Sources: ISO 32000-1, 7.5.2 (PDF); PostScript Language Document Structuring Conventions 3.0, 3; Rich Text Format 1.9.1;
 * MS-CFB, 2.2 (Word, Excel and PowerPoint until 2003); RFC 2557 (MHTML)
 */
export function foreignFormatOf(bytes: Uint8Array): ForeignFormat | undefined {
  const start = Buffer.from(bytes.subarray(0, 16))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  if (/^%PDF-\d/.test(start)) return { name: "a PDF", hint: page };
  if (/^%!PS/.test(start)) return { name: "PostScript", hint: page };
  if (/^\{\\rtf/.test(start)) return { name: "Rich Text (RTF)", hint: asText };
  if (isMessageOfParts(bytes))
    return { name: "a mail or a saved page of several parts (MHTML)", hint: asPage };
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    return office("Word, Excel or another, of before 2007");
  return start.startsWith("PK\x03\x04") ? zippedDocument(Buffer.from(bytes)) : undefined;
}

/** How far into a message its header may reach, in bytes. */
const longestHeader = 16_384;

/** The header of a message says that it consists of parts, with a boundary between them. Source: RFC 2046, 5.1.1 */
function isMessageOfParts(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, longestHeader)).toString("latin1");
  const [header = ""] = /^(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+(?=\r?\n)/.exec(start) ?? [];
  const [type = ""] = /^content-type:[^\n]*\n(?:[ \t][^\n]*\n)*/im.exec(header) ?? [];
  return /^content-type:\s*multipart\//i.test(type) && /\bboundary\s*=/i.test(type);
}

/** Sources: ECMA-376, part 2; OpenDocument 1.3, part 2, 3.3; EPUB 3.3, 4.2.2 */
function zippedDocument(bytes: Buffer): ForeignFormat | undefined {
  const entries = [...firstEntries(bytes)];
  const [first] = entries;
  if (entries.some(({ name }) => name === "[Content_Types].xml") || first?.name.startsWith("_rels/"))
    return office("Word, Excel, PowerPoint or the like");
  if (first?.name !== "mimetype") return undefined;
  const type = bytes.toString("latin1", first.start, first.start + 64);
  return type.startsWith("application/epub") ? { name: "an e-book", hint: asText } : office("OpenDocument");
}

/** The entries of a zip as they follow on one another, as far as these bytes reach. Source: APPNOTE.TXT, 4.3.7 */
function* firstEntries(bytes: Buffer): Generator<{ name: string; start: number }> {
  for (let at = 0; at + 30 <= bytes.length && bytes.readUInt32LE(at) === 0x04034b50; ) {
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    yield { name: bytes.toString("latin1", at + 30, nameEnd), start };
    // Where the length comes after the bytes, the next entry cannot be found.
    if ((bytes.readUInt16LE(at + 6) & 8) !== 0) return;
    at = start + bytes.readUInt32LE(at + 18);
  }
}
