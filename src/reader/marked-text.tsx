import type { TextPart } from "./excerpt.ts";

/** Text with the words that were asked for marked. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return <>{parts.map((part) => (part.isMarked ? <mark>{part.text}</mark> : part.text))}</>;
}
