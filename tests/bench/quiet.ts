import { setTimeout as pause } from "node:timers/promises";
import { processorTicks, processTree } from "./process-tree.ts";

/** How long may be waited for, in milliseconds. */
const patience = 600_000;

/**
 * Wait until the processes that this one has started have next to nothing to do: whatever followed what was last
 * asked of them is done. That is so when they use less than a tenth of a processor, twice in a row.
 *
 * @param span over which the use of the processor is looked at, in milliseconds; a clock tick is ten
 * @throws where there is no end to it
 */
export async function quiet(span: number): Promise<void> {
  const end = performance.now() + patience;
  let [calm, last] = [0, ticks()];
  while (calm < 2) {
    if (performance.now() > end) throw new Error("What was started goes on and on.");
    await pause(span);
    const now = ticks();
    // Fewer than before means that a process has ended, with what it had used.
    calm = now >= last && (now - last) * 10 <= span / 10 ? calm + 1 : 0;
    last = now;
  }
}

function ticks(): number {
  return processorTicks(processTree(process.pid).slice(1));
}
