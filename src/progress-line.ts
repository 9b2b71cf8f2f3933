import type { StageState } from "./progress.ts";

/** How long a stage goes on before it is worth a line, and how often the line is drawn, in milliseconds. */
const patience = 1_000;
const interval = 120;

/** A line on a terminal that says what is being done, how far it has come and how long it still takes. */
export interface ProgressLine {
  show(state: StageState | undefined): void;
  /** Take the line away, so that something else can be printed. */
  clear(): void;
}

/**
 * Draw on a terminal.
 *
 * @param write puts text on it as it is
 * @param columns how many signs it has room for in a line: what goes on in the next cannot be taken away again
 */
export function progressLine(write: (text: string) => void, columns = () => 80): ProgressLine {
  let isDrawn = false;
  let last = 0;
  const clear = () => {
    if (isDrawn) write("\r\u001b[K");
    isDrawn = false;
  };
  const show = (state: StageState | undefined) => {
    if (!state) return clear();
    const now = performance.now();
    if (state.seconds * 1000 < patience || now - last < interval) return;
    last = now;
    isDrawn = true;
    write(`\r\u001b[K${describeStage(state).slice(0, columns() - 1)}`);
  };
  return { show, clear };
}

/** Describe a stage: `pages  3,400 of 16,883, 20 %, 280/s, 12 s left`, or in bytes `31 of 80 MB, 38 %, 1.2 MB/s, 40 s left`. */
export function describeStage({ stage, done, total, unit, seconds }: StageState): string {
  if (total === 0 || done === 0) return `${stage} …`;
  const left = (seconds * (total - done)) / done;
  const percent = Math.floor((100 * done) / total);
  const rate = done / seconds;
  const [amount, speed] =
    unit === "bytes"
      ? [`${megabytes(done)} of ${megabytes(total)} MB`, `${megabytes(rate)} MB/s`]
      : [`${figure(done)} of ${figure(total)}`, `${figure(Math.round(rate))}/s`];
  return `${stage}  ${amount}, ${percent} %, ${speed}, ${duration(left)} left`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toLocaleString("en", { maximumFractionDigits: bytes < 1e7 ? 1 : 0 });
}

/** Describe how long something takes: `0.4 s`, `12 s`, `3 min`. */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  return seconds < 99.5 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

function figure(number: number): string {
  return number.toLocaleString("en");
}
