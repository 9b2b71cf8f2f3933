import { expect, test } from "vitest";
import { joinNames, listSeparatorsOf } from "../src/list-separators.ts";

test("names are listed as the language does, without asking the browser", () => {
  const names = ["Ada", "Bo", "Cy", "Di", "Ed"];
  for (const language of ["en", "fa", "ar", "he", "de", "fr", "es", "zh", "ja", "ru", "hi", "th"]) {
    const separators = listSeparatorsOf(language);
    const format = new Intl.ListFormat(language, { type: "unit" });
    for (let count = 0; count <= names.length; count += 1) {
      const some = names.slice(0, count);
      expect(separators && joinNames(separators, some), language).toBe(format.format(some));
    }
  }
});
