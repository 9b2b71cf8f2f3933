import { createRequire } from "node:module";
import type { ParsedResult } from "chrono-node";
import { strict as english } from "chrono-node/en";

/** Finds dates in running text, in one language. */
export interface ChronoLocale {
  parse(text: string, reference: Date): ParsedResult[];
}

/** The languages that chrono-node knows beside English; those of which it has drafts alone are left to the names of months. */
const languages = new Set([
  "ar",
  "de",
  "es",
  "fr",
  "it",
  "ja",
  "nl",
  "pt",
  "ru",
  "sv",
  "uk",
  "vi",
  "zh",
  "fi",
  "id",
]);

const load = createRequire(import.meta.url);
const loaded = new Map<string, ChronoLocale>([["en", english]]);

/**
 * Load what chrono-node has for a language, when it is first asked for; all of them take a fifth of a second.
 *
 * @param language BCP 47
 * @returns undefined where it does not know the language
 */
export function chronoLocale(language: string): ChronoLocale | undefined {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  const known = loaded.get(primary);
  if (known || !languages.has(primary)) return known;
  const { strict, casual }: { strict?: ChronoLocale; casual: ChronoLocale } = load(`chrono-node/${primary}`);
  const locale = strict ?? casual;
  loaded.set(primary, locale);
  return locale;
}
