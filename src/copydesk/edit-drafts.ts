import type { Outcome } from "../problem.ts";
import type { Article, Draft } from "../types.ts";
import { type Desk, editDraft, languageOf } from "./edit.ts";
import { loadDetector } from "./language/detect-language.ts";
import { type Lexicon, loadLexicon } from "./lexicon/lexicon.ts";

/** What the copy desk has at hand, apart from what a thread has to load itself: plain data. */
export type DeskFacts = Omit<Desk, "lexiconOf" | "detectLanguage">;

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
  const detectLanguage = await loadDetector();
  const desk: Desk = { ...facts, detectLanguage, lexiconOf: (language) => lexicons.get(language) };
  const edited: Edited[] = [];
  for (const draft of drafts) {
    edited.push(
      await edit(draft, desk, async (language) => {
        if (!lexicons.has(language)) lexicons.set(language, await loadLexicon(language));
      }),
    );
  }
  return edited;
}

/** Whatever somebody's text does to the desk, the other texts are edited. */
async function edit(
  draft: Draft,
  desk: Desk,
  openLexicon: (language: string) => Promise<void>,
): Promise<Edited> {
  try {
    const settled = languageOf(draft, desk);
    await openLexicon(settled.language);
    return editDraft(draft, desk, settled);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
