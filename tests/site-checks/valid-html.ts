import { join } from "node:path";
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import { filesBelow } from "./files-below.ts";

/** Rules of how HTML is spelt, not of what it means: a machine writes ours, and nobody reads it. */
const spelling: ConfigData["rules"] = {
  "attr-quotes": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "doctype-style": "off",
  "no-trailing-whitespace": "off",
  "void-style": "off",
};

const exceptions: ConfigData["rules"] = {
  // A headline is as long as its newspaper made it.
  "long-title": "off",
  // It would have the spaces and hyphens of people's texts replaced.
  "tel-non-breaking": "off",
  // HTML allows `>` and a lone `&` in text as they are; only what could be misread is wrong.
  "no-raw-characters": ["error", { relaxed: true }],
  // HTML allows any id without spaces; those made from headlines may begin with a digit or be in any script.
  "valid-id": ["error", { relaxed: true }],
  // A checksum guards files from other hosts; ours come from the same one as the page.
  "require-sri": ["error", { target: "crossorigin" }],
};

/**
 * Find what is wrong in the HTML of a built site, by html-validate's recommended rules, which include
 * those on accessibility, and its rules for whole documents. Each finding gives file, line and rule.
 *
 * @param files paths from the folder of those to look into; all of its pages where nothing is said
 */
export async function invalidHtml(folder: string, files?: readonly string[]): Promise<string[]> {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ["html-validate:recommended", "html-validate:document"],
      elements: ["html5"],
      rules: { ...spelling, ...exceptions },
    }),
  );
  const findings: string[] = [];
  const pages = files ?? (await filesBelow(folder)).filter((each) => each.endsWith(".html"));
  for (const file of pages) {
    const report = await validator.validateFile(join(folder, file));
    for (const { line, column, message, ruleId } of report.results.flatMap((each) => each.messages)) {
      findings.push(`${file}:${line}:${column}  ${message} (${ruleId})`);
    }
  }
  return findings;
}
