import type { Outcome } from "../problem.ts";
import type { Article, Draft } from "../types.ts";
import { type Desk, editDraft } from "./edit.ts";
import { type Lexicon, loadLexicon } from "./lexicon/lexicon.ts";

/** What the copy desk has at hand, apart from what a thread has to load itself: plain data. */
export type DeskFacts = Omit<Desk, "lexiconOf">;

/** Drafts to edit. */
export interface EditTask {
  readonly facts: DeskFacts;
  readonly drafts: readonly Draft[];
}

/** What became of a draft: an article with its problems, or why there is none. */
export type Edited = Outcome<Article> | { readonly failure: string };

/** Edit drafts, in this thread or another; the outcome is the same. */
export default async function editDrafts({ facts, drafts }: EditTask): Promise<Edited[]> {
  const lexicons = new Map<string, Lexicon | undefined>();
  const desk: Desk = { ...facts, lexiconOf: (language) => lexicons.get(language) };
  for (const language of languagesIn(facts, drafts)) lexicons.set(language, await loadLexicon(language));
  return drafts.map((draft) => edited(draft, desk));
}

function languagesIn({ settings, metadata }: DeskFacts, drafts: readonly Draft[]): ReadonlySet<string> {
  const stated = drafts.flatMap(({ lang, source }) => [lang ?? [], metadata.get(source.file)?.lang ?? []]);
  return new Set([settings.language, ...stated.flat()]);
}

/** Whatever somebody's text does to the desk, the other texts are edited. */
function edited(draft: Draft, desk: Desk): Edited {
  try {
    return editDraft(draft, desk);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
