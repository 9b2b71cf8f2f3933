/** What a figure counts. */
export type Unit = "seconds" | "bytes" | "count";

/** Write a figure so that it can be read at a glance: `0.64 s`, `12.3 s`, `188 kB`, `3.40 GB`, `1,862`. */
export function inUnit(value: number, unit: Unit): string {
  if (unit === "count") return Math.round(value).toLocaleString("en");
  if (unit === "seconds") return `${threeFigures(value)} s`;
  const [size, name] = value < 1e6 ? [1e3, "kB"] : value < 1e9 ? [1e6, "MB"] : [1e9, "GB"];
  return `${threeFigures(value / size)} ${name}`;
}

/** Write a ratio: `0.87 ×`. */
export function asRatio(value: number): string {
  return `${threeFigures(value)} ×`;
}

function threeFigures(value: number): string {
  return value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}
