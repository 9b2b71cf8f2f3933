/** Write JSON-LD that cannot end the element it stands in. */
export function jsonLd(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
