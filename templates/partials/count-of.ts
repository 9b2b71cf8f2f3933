const figures = new Intl.NumberFormat("en");

/** Write a number as readers do: `5,375`. */
export function figure(count: number): string {
  return figures.format(count);
}

/** Count things in words: `1 article`, `5,375 articles`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}
