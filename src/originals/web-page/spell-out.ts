import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** References of HTML that end as they should; others are left to the parser. */
const reference = /&(?:#(\d{3,7})|#x([\da-f]{2,6})|([a-z]{2,8}\d{0,2}));/gi;

/**
 * Write the characters beyond ASCII that a page refers to. Each reference would become a node of its own in the page's
 * document; some programs write every letter of a text as one.
 */
export function spellOut(html: string): string {
  return html.replaceAll(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return beyondAscii(decodeNamedCharacterReference(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const isCharacter = code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

function beyondAscii(characters: string | false): string | undefined {
  return characters !== false && /^[^\p{ASCII}\p{Cc}]+$/u.test(characters) ? characters : undefined;
}
