/** Tell how much a text says, in Latin letters: a character of Chinese, Japanese or Korean says about as much as three. */
export function weightOf(text: string): number {
  return text.length + 2 * (text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Hang}]/gu)?.length ?? 0);
}
