/** How long one stage of the work took. */
export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
}

/** Tell how far a stage has come: so many things done of so many, or so many bytes. */
export type Advance = (done: number, total: number, unit?: "bytes") => void;

/** Follows the work, stage by stage. */
export interface Progress {
  /** Do one stage of the work; its time is taken, also where it is entered several times. */
  stage<T>(name: string, work: (advance: Advance) => Promise<T>): Promise<T>;
  /** The stages so far, in the order in which they began. */
  times(): readonly StageTime[];
}

/** What is known of a stage that is under way. */
export interface StageState {
  readonly stage: string;
  readonly done: number;
  /** 0 where nobody knows how much there is to do. */
  readonly total: number;
  /** What is counted, where it is not things. */
  readonly unit?: "bytes";
  /** Since the stage began. */
  readonly seconds: number;
}

/**
 * Follow some work.
 *
 * @param show called whenever a stage begins, comes on or ends; undefined when it has ended
 */
export function followWork(show: (state: StageState | undefined) => void = () => undefined): Progress {
  const seconds = new Map<string, number>();
  return {
    stage: async (stage, work) => {
      const start = performance.now();
      const since = () => (performance.now() - start) / 1000;
      const before = seconds.get(stage) ?? 0;
      seconds.set(stage, before);
      let reached: Omit<StageState, "stage" | "seconds"> = { done: 0, total: 0 };
      const tell = () => show({ stage, ...reached, seconds: since() });
      // Also while nothing comes on, somebody waits for a sign.
      const timer = setInterval(tell, 500).unref();
      try {
        return await work((done, total, unit) => {
          reached = { done, total, ...(unit ? { unit } : {}) };
          tell();
        });
      } finally {
        clearInterval(timer);
        seconds.set(stage, before + since());
        show(undefined);
      }
    },
    times: () => [...seconds].map(([stage, time]) => ({ stage, seconds: time })),
  };
}
