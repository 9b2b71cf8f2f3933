/** What is asked of a page in the browser; each function is handed over as it is, and sees nothing around it. */

/** Sum of the layout shifts since the page was opened; `watchShifts` has to have run before anything else. */
export function layoutShift(): number {
  return Number(document.documentElement.dataset.layoutShift ?? "0");
}

/** Add up layout shifts that no reader caused. Source: Layout Instability API, W3C. */
export function watchShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
  }
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => "hadRecentInput" in entry;
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (isShift(entry) && !entry.hadRecentInput) sum += entry.value;
    document.documentElement.dataset.layoutShift = String(sum);
  }).observe({ type: "layout-shift", buffered: true });
}

/** By how many pixels the page is wider than its window; elements that stick out are named. */
export function overflow(): { readonly by: number; readonly elements: readonly string[] } {
  const width = document.documentElement.clientWidth;
  const by = document.documentElement.scrollWidth - width;
  if (by <= 0) return { by: 0, elements: [] };
  const elements = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > width + 0.5 || left < -0.5;
  });
  return {
    by,
    elements: elements.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${each.className}`),
  };
}

/** Elements that move although the reader asked for no motion. */
export function moving(): string[] {
  const seconds = (list: string) => Math.max(...list.split(",").map((each) => Number.parseFloat(each) || 0));
  return [...document.querySelectorAll("*")]
    .filter((element) => {
      const style = getComputedStyle(element);
      return seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01;
    })
    .slice(0, 3)
    .map((each) => `${each.tagName.toLowerCase()}.${each.className}`);
}

/** How the element that has the focus looks: what a reader could tell focus by. */
export function focusedLook(): { readonly name: string; readonly look: string } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, color, borderColor } =
    getComputedStyle(element);
  element.setAttribute("data-was-focused", "");
  const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineColor;
  const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
  return { name, look: [outline, boxShadow, backgroundColor, color, borderColor].join() };
}

/** How the element that had the focus before looks now; it is forgotten. */
export function blurredLook(): string | undefined {
  const element = document.querySelector("[data-was-focused]");
  if (!element) return undefined;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, color, borderColor } =
    getComputedStyle(element);
  element.removeAttribute("data-was-focused");
  const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineColor;
  return [outline, boxShadow, backgroundColor, color, borderColor].join();
}
