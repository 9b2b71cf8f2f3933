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
  const movers = [...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
    const isTimed = seconds(transitionDuration) > 0.01 || seconds(animationDuration) > 0.01;
    return isTimed || scrollBehavior === "smooth";
  });
  return movers.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${each.className}`);
}

/** An element that has the focus. */
export interface Focused {
  readonly name: string;
  /** Differs between any two elements of the page. */
  readonly place: number;
  /** Whether it, or what is right around it, looks otherwise without the focus. */
  readonly isSeen: boolean;
}

/** Tell of the element that has the focus, and take the focus off it: the next Tab goes on from there. */
export function takeFocus(): Focused | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return undefined;
  if (element === document.body) return undefined;
  const nearby = [element, element.parentElement, element.parentElement?.parentElement];
  const look = () =>
    nearby.flatMap((each) => {
      if (!each) return [];
      const { outlineStyle, outlineWidth, outlineColor, ...style } = getComputedStyle(each);
      const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineColor;
      return [outline, style.boxShadow, style.backgroundColor, style.color, style.borderColor];
    });
  const focused = look().join();
  element.blur();
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 30)}”`,
    place: [...document.querySelectorAll("*")].indexOf(element),
    isSeen: look().join() !== focused,
  };
}
