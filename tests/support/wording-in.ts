import { readWording } from "../../src/site/read-wording.ts";
import type { Wording } from "../../src/wording.ts";

/** What the tool itself says in a language, without an archive's own messages. */
export function wordingIn(language: string): Promise<Wording> {
  return readWording({ templates: "/nowhere" }, { language });
}

/** The same in English. */
export const english = await readWording({ templates: "/nowhere" }, { language: "en" });
