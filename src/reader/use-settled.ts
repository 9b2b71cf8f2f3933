import { useEffect, useState } from "preact/hooks";

/** How long a reader must rest before their query counts as finished, in milliseconds. */
const pause = 1200;

/** Whether a text is finished: an unfinished one is no mistake yet. */
export function useSettled(text: string, isTyping: boolean): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return !isTyping || settled === text;
}
