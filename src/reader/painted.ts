/** How long to wait at most, in milliseconds: a page that nobody sees is not painted. */
const longest = 200;

/** Wait until the browser has shown what was last rendered, so that what comes next does not delay it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longest);
  });
}
