/** How often builds are measured: this often, but no round begins that would end after so many seconds. */
export interface Rounds {
  readonly most: number;
  readonly within: number;
}

/** Do something round after round, at least once, as long as rounds like those before fit into the time. */
export async function inRounds(
  { most, within }: Rounds,
  round: (number: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  for (let number = 1; number <= most; number += 1) {
    await round(number);
    const each = (performance.now() - start) / 1_000 / number;
    if (each * (number + 1) > within) return;
  }
}
