/**
 * What Eleventy sees of the pages of which there are many. It loads a template anew for every batch of pages; what
 * stands in another module stays loaded, and fast.
 */
export { data, render } from "./render-every-page.ts";
