/** Whether there is room for filters and dates beside the results, as in `templates/styles/search.css`. */
export function isWide(): boolean {
  return matchMedia("(min-width: 60rem)").matches;
}
