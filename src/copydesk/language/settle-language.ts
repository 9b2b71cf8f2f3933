import { type Problem, problem } from "../../problem.ts";
import type { Draft, Metadata } from "../../types.ts";
import type { DetectLanguage } from "./detect-language.ts";
import { contradictsScript } from "./scripts.ts";

/** What is known, and what is asked. */
export interface LanguageEvidence {
  readonly draft: Draft;
  /** The words of the draft, headline first. */
  readonly text: string;
  readonly metadata?: Metadata | undefined;
  /** BCP 47; the archive's own. */
  readonly archive: string;
  /** Absent: only what is stated counts. */
  readonly detect?: DetectLanguage | undefined;
}

/** The language of an article. */
export interface SettledLanguage {
  /** BCP 47. */
  readonly language: string;
  /** BCP 47, for the front matter: absent where the language is the archive's. */
  readonly lang?: string;
  readonly problems: readonly Problem[];
}

/**
 * Settle the language of an article. In order of trust: what a person says in metadata.csv, what the source states
 * unless the text is plainly written in another script, what the text itself is for certain, the archive's language.
 */
export function settleLanguage(evidence: LanguageEvidence): SettledLanguage {
  const { draft, text, metadata, archive, detect } = evidence;
  if (metadata?.lang !== undefined) return { language: metadata.lang, lang: metadata.lang, problems: [] };
  if (draft.lang === undefined) return settled(detect?.(text), archive);
  const seen = contradictsScript(text, draft.lang) ? detect?.(text) : undefined;
  if (seen === undefined) return settled(draft.lang, archive);
  const where = { file: `content/originals/${draft.source.file}` };
  const item = draft.source.item === undefined ? "" : `${draft.source.item}: `;
  const message = `${item}The source says that the language is “${draft.lang}”, but the text is written in another script; it is taken for “${seen}”.`;
  const hint = "If that is wrong, give the language in the lang column of content/originals/metadata.csv.";
  return { ...settled(seen, archive), problems: [problem(where, message, hint)] };
}

function settled(found: string | undefined, archive: string): SettledLanguage {
  if (found === undefined || isOwn(found, archive)) return { language: found ?? archive, problems: [] };
  return { language: found, lang: found, problems: [] };
}

/**
 * Tell whether a language is the archive's: the same in the same script, in any country unless the archive names one
 * and the source another.
 */
function isOwn(found: string, archive: string): boolean {
  const [one, other] = [new Intl.Locale(found), new Intl.Locale(archive)];
  if (kinOf(one.language) !== kinOf(other.language)) return false;
  const isSameScript = one.maximize().script === other.maximize().script;
  return isSameScript && (one.region === undefined || (other.region ?? one.region) === one.region);
}

/** Norwegian is Bokmål or Nynorsk, of which detectors and many sources make one. */
function kinOf(language: string): string {
  return language === "nb" || language === "nn" ? "no" : language;
}
