import { unquoted } from "./unquoted.ts";

/**
 * Write what a reader would type for a value of a field: `person:"Jane Roe"`. Quotation marks of its own, as of
 * `William "Bill" Roe`, are left out: signs make no difference to what it finds.
 */
export function valueQuery(field: string, value: string): string {
  const plain = unquoted(value);
  return `${field}:${/[\s()（）|｜]/.test(plain) ? `"${plain}"` : plain}`;
}
