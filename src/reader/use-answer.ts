import { useEffect, useRef, useState } from "preact/hooks";
import { type Answer, ask, showMore } from "./ask.ts";
import { countFacets, type Facet } from "./facets.ts";
import { painted } from "./painted.ts";
import { remember } from "./remember.ts";
import { openIndex } from "./search-index.ts";
import { writeAddress } from "./search-state.ts";
import type { Site } from "./site.ts";
import type { Asking } from "./use-search-state.ts";

/** What the page knows in answer to the reader. */
export interface Answering {
  /** The last answer; it stays while the next one is sought. */
  readonly answer?: Answer;
  readonly facets: readonly Facet[];
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly more: () => Promise<void>;
}

type Progress = Omit<Answering, "more">;

/** How long a reader may pause between two letters, in milliseconds. */
const pause = 150;

/**
 * Answer what the reader asks for, as it changes. An answer that comes after the next change is dropped.
 *
 * @param isAwake false as long as the reader has no use for the index, which is then not fetched
 */
export function useAnswer(site: Site, asking: Asking, isAwake: boolean): Answering {
  const [progress, setProgress] = useState<Progress>({ facets: [], isBusy: false, hasFailed: false });
  const open = useRef(remember(openIndex)).current;
  const address = writeAddress(asking.state);
  useEffect(() => {
    if (!isAwake) return;
    let isStale = false;
    const update = (change: Partial<Progress>) => {
      if (!isStale) setProgress((last) => ({ ...last, ...change }));
    };
    const search = async () => {
      asking.noteAddress();
      update({ isBusy: true });
      const index = await open(`${site.prefix}pagefind/`);
      for await (const answer of ask(index, asking.state, site)) {
        if (isStale) return;
        update({ answer, isBusy: false, hasFailed: false });
        // Results first: in a large archive counting takes longer than finding.
        await painted();
        if (isStale) return;
        if (answer.isComplete) update({ facets: await countFacets(answer, asking.state.filters) });
      }
    };
    const fail = () => update({ isBusy: false, hasFailed: true });
    const timer = setTimeout(() => search().catch(fail), asking.isTyping ? pause : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [address, isAwake]);
  const more = async () => {
    const { answer } = progress;
    if (!answer) return;
    const change = await showMore(answer, site).then(
      (longer) => ({ answer: longer }),
      () => ({ hasFailed: true }),
    );
    setProgress((last) => (last.answer === answer ? { ...last, ...change } : last));
  };
  return { ...progress, more };
}
