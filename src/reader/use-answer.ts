import { useEffect, useState } from "preact/hooks";
import type { Answer } from "./answer.ts";
import type { LoadEngine } from "./load-engine.ts";
import { painted } from "./painted.ts";
import { writeAddress } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import type { Asking } from "./use-search-state.ts";

/** What the page knows in answer to the reader. */
export interface Answering {
  /** The last answer; it stays while the next one is sought. */
  readonly answer?: Answer;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  /** Labels of all topics, as soon as they are known. */
  readonly topics?: SearchSite["topics"];
  /** Fetch what every question needs, before there is one. */
  readonly prepare: () => void;
  /** Ask the same once more, where it could not be answered. */
  readonly retry: () => void;
  readonly more: () => Promise<void>;
}

type Progress = Pick<Answering, "answer" | "isBusy" | "hasFailed" | "topics">;

/** How long a reader may pause between two letters, in milliseconds. */
const pause = 150;

/**
 * Answer what the reader asks for, as it changes. An answer that comes after the next change is dropped.
 *
 * @param isAwake false as long as the reader has no use for an answer
 */
export function useAnswer(engine: LoadEngine, asking: Asking, isAwake: boolean): Answering {
  const [progress, setProgress] = useState<Progress>({ isBusy: false, hasFailed: false });
  const [tries, setTries] = useState(1);
  const address = writeAddress(asking.state);
  useEffect(() => {
    if (!isAwake) return;
    let isStale = false;
    const update = (change: Progress) => {
      if (!isStale) setProgress((last) => ({ ...last, ...change }));
    };
    const search = async () => {
      asking.noteAddress();
      const { shown, scroll } = asking.history.place();
      update({ isBusy: true, hasFailed: false });
      const { answer: answersTo, topics } = await engine();
      for await (const answer of answersTo(asking.state, shown)) {
        if (isStale) return;
        update({ answer, topics, isBusy: false, hasFailed: false });
        // The first results are seen before the page is drawn anew with what follows.
        await painted();
      }
      if (!isStale && (asking.isReturn || scroll > 0)) scrollTo({ top: scroll, behavior: "instant" });
    };
    const fail = () => update({ isBusy: false, hasFailed: true });
    const timer = setTimeout(() => search().catch(fail), asking.isTyping ? pause : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [address, isAwake, tries]);
  const more = async () => {
    const { answer } = progress;
    if (!answer) return;
    const more = await answer.moreResults(answer.results.length).catch(() => undefined);
    const results = [...answer.results, ...(more ?? [])];
    if (more) asking.history.keepPlace({ shown: results.length });
    const change = more ? { answer: { ...answer, results } } : { hasFailed: true };
    setProgress((last) => (last.answer === answer ? { ...last, ...change } : last));
  };
  // Where it fails, the first question says so.
  const prepare = () => void engine().catch(() => undefined);
  const retry = () => progress.hasFailed && setTries(tries + 1);
  return { ...progress, prepare, retry, more };
}
