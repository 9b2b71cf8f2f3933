import type { Outcome } from "../problem.ts";
import type { Job } from "../program/worker-pool.ts";
import type { Article, AuthorityName, Draft } from "../types.ts";
import type { Desk } from "./edit.ts";

/** What the copy desk has at hand, apart from what a thread has to load itself: plain data. */
export interface DeskFacts extends Omit<Desk, "lexiconOf" | "detectLanguage" | "authority"> {
  readonly names: Names;
}

/** The entries of the authority file, and a fingerprint by which a thread knows them again. */
export interface Names {
  readonly entries: readonly AuthorityName[];
  readonly print: string;
}

/** An archive without an authority file. */
export const noNames: Names = { entries: [], print: "" };

/** Drafts to edit. */
export interface EditTask {
  readonly facts: DeskFacts;
  readonly drafts: readonly Draft[];
}

/** What became of a draft: an article with its problems, or why there is none. */
export type Edited =
  | Outcome<Article>
  | { readonly failure: "wordless" }
  | { readonly failure: "uneditable"; readonly reason: string };

/** Editing drafts, in any thread; the outcome is the same. What it takes is loaded with the first of them. */
export const editingDrafts: Job<EditTask, Edited[]> = {
  name: "edit drafts",
  here: async (task) => (await import("./edit-drafts.ts")).default(task),
};
