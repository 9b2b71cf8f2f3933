import type { FigureName, Tally } from "./figures.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Do a part of the measuring. Where it fails, its figures are missing and the others are measured all the same,
 * but a run that was interrupted ends.
 *
 * @returns whether it was done
 */
export async function attempt(
  { signal, say }: Workbench,
  { tally, figures }: { readonly tally: Tally; readonly figures: readonly FigureName[] },
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    say(`  failed: ${message}`);
    for (const figure of figures) tally.lack(figure, `failed: ${message.split("\n", 1)[0]}`);
    return false;
  }
}
