import { z } from "zod";
import { draftFiles, type KeptFiles, readKept } from "./kept-files.ts";
import { closePagefind, openPagefind, pagefindVersion, readEntry } from "./pagefind-index.ts";

/** What an index needs besides the articles' own files: Pagefind's browser part and how it treats the language. */
export interface PagefindRuntime {
  /** What the files are kept under in the cache. */
  readonly keptAs: string;
  readonly kept: KeptFiles;
  readonly wasm: string | undefined;
  /** Characters that Pagefind takes for letters. */
  readonly includeCharacters: readonly string[];
}

const about = z.object({
  wasm: z.string().optional(),
  includeCharacters: z.array(z.string()),
});

/** The files of Pagefind's own index that any other index of the language can be searched with. */
const shared = /^(?:pagefind|pagefind-worker)\.js$|^wasm\.[^/]+\.pagefind$/;

/** Keep Pagefind's browser part for a language in a cache, made by Pagefind where it is not there yet. */
export async function keepRuntime(cache: string, language: string): Promise<PagefindRuntime> {
  const keptAs = `runtime-${pagefindVersion}-${new Intl.Locale(language).language}`;
  if (!readKept(cache, keptAs)) await makeRuntime({ cache, keptAs }, language);
  const kept = readKept(cache, keptAs);
  if (!kept) throw new Error(`${cache} does not hold what was just written there.`);
  const { wasm, ...rest } = about.parse(kept.about);
  return { keptAs, kept, wasm, ...rest };
}

async function makeRuntime(place: { cache: string; keptAs: string }, language: string): Promise<void> {
  try {
    const index = await openPagefind(language);
    await index.add({ url: "/", content: "<!doctype html><html><body><span>a b</span></body></html>" });
    const files = await index.files();
    const { languages, include_characters: includeCharacters } = readEntry(files);
    const draft = draftFiles(place.cache, place.keptAs, undefined);
    for (const file of files) if (shared.test(file.path)) draft.write(file.path, file.content);
    await draft.commit({ wasm: Object.values(languages)[0]?.wasm ?? undefined, includeCharacters });
  } catch (cause) {
    throw new Error("Pagefind's browser part could not be got ready.", { cause });
  } finally {
    await closePagefind();
  }
}
