import type { Draft } from "../types.ts";
import { type Desk, editDraft, languageOf } from "./edit.ts";
import type { Edited, EditTask, Names } from "./editing-drafts.ts";
import { loadDetector } from "./language/detect-language.ts";
import { type Lexicon, loadLexicon } from "./lexicon/lexicon.ts";
import { type Authority, prepareAuthority } from "./names/authority.ts";
import { isVisible } from "./visible-parts.ts";

/** Edit drafts. */
export default async function editDrafts({ facts, drafts }: EditTask): Promise<Edited[]> {
  const lexicons = new Map<string, Lexicon | undefined>();
  const detectLanguage = await loadDetector();
  const authority = authorityOf(facts.names);
  const desk: Desk = {
    ...{ ...facts, detectLanguage, authority },
    lexiconOf: (language) => lexicons.get(language),
  };
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

let prepared: { readonly print: string; readonly authority: Authority } | undefined;

/** What is made of thousands of names serves for every batch of a thread. */
function authorityOf({ entries, print }: Names): Authority {
  if (prepared?.print !== print) prepared = { print, authority: prepareAuthority(entries) };
  return prepared.authority;
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
    const edited = editDraft(draft, desk, settled);
    return isVisible(edited.value.title) ? edited : { failure: "wordless" };
  } catch (error) {
    return { failure: "uneditable", reason: error instanceof Error ? error.message : String(error) };
  }
}
