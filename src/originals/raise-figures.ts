import type { Element, Nodes } from "hast";
import { visit } from "unist-util-visit";
import { elementText } from "./element-text.ts";

const raised: Readonly<Record<string, string>> = {
  ...{ 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" },
  ...{ "+": "⁺", "-": "⁻", "−": "⁻" },
};

/**
 * Write a raised number behind a figure in raised figures: set on the line, an exponent or the mark of a note would become
 * a part of that figure, and 10<sup>6</sup> one hundred and six. Marks of footnotes that are kept as such stay.
 *
 * @param sup is changed
 * @param before what stands before it
 */
export function raiseFigures(sup: Element, before: Nodes | undefined): void {
  if (sup.properties.dataNoteMark !== undefined || !(before && /\d$/.test(elementText(before)))) return;
  visit(sup, "text", (text) => {
    if (/^[+−-]?\d+$/.test(text.value))
      text.value = text.value.replaceAll(/[\d+−-]/g, (sign) => raised[sign] ?? sign);
  });
}
