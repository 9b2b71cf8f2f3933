/** Opening and closing quotation marks of most languages; the apostrophe is none. */
export const quotes = '"“”„‟«»＂「」『』';

const anyQuote = new RegExp(`[${quotes}]`, "gu");

/** Leave out the quotation marks of a text that is to stand in quotation marks itself, which they would end. */
export function unquoted(text: string): string {
  return text.replaceAll(anyQuote, " ").replaceAll(/\s+/g, " ").trim();
}
