import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { backfileForm } from "./backfile-form.ts";
import { type Corpus, type CorpusParameters, describeCorpus, type FormFile } from "./corpus.ts";
import { eleventyForm } from "./eleventy-form.ts";
import { hugoForm } from "./hugo-form.ts";
import { jsonLinesForm, textForm } from "./ingest-forms.ts";

/** How to write a corpus, by the generator that is to read it. */
const forms = {
  backfile: backfileForm,
  hugo: hugoForm,
  eleventy: eleventyForm,
  texts: textForm,
  "json-lines": jsonLinesForm,
};

/** A generator that a corpus is written for. */
export type Form = keyof typeof forms;

/**
 * Have a corpus lie in a folder in the form of one generator: written now, or by an earlier run with the same
 * parameters.
 *
 * @param shelf folder in which corpora are kept between runs
 * @returns the folder of this one; it is to be read and never written to
 */
export function keepCorpus(shelf: string, form: Form, parameters: CorpusParameters): string {
  const { articles, seed } = parameters;
  const folder = join(shelf, `${form}-${articles}-seed-${seed}-${edition(form, seed)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  writeForm(forms[form](describeCorpus(parameters)), unfinished);
  putInPlace(unfinished, folder);
  return folder;
}

/** Another run may have been quicker: then its corpus, which is the same, stays. */
function putInPlace(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Write the files of a form into a folder. Throws where two of them have the same path. */
export function writeForm(files: Iterable<FormFile>, folder: string): void {
  const folders = new Set<string>();
  for (const { path, text } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(target, text, { flag: "wx" });
  }
}

/** Fingerprint of how a form is written today, so that a corpus of an older generator is not taken for one of now. */
function edition(form: Form, seed: number): string {
  const sample: Corpus = describeCorpus({ articles: 20, seed });
  const hash = createHash("sha256");
  for (const { path, text } of forms[form](sample)) hash.update(`${path}\n${text}\n`);
  return hash.digest("hex").slice(0, 8);
}
