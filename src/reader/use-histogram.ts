import { useEffect, useState } from "preact/hooks";
import type { Answer } from "./answer.ts";
import type { Histogram } from "./histogram.ts";
import { painted } from "./painted.ts";

/** Count the results by time as soon as somebody wants to see it; the last counts stay until there are new ones. */
export function useHistogram(answer: Answer | undefined, isWanted: boolean): Histogram | undefined {
  const [histogram, setHistogram] = useState<Histogram>();
  useEffect(() => {
    if (!isWanted || !answer?.isComplete) return;
    let isStale = false;
    const count = async () => {
      await painted();
      if (isStale) return;
      const counted = await answer.histogram().catch(() => undefined);
      if (!isStale) setHistogram(counted);
    };
    void count();
    return () => {
      isStale = true;
    };
  }, [answer?.histogram, answer?.isComplete, isWanted]);
  return histogram;
}
