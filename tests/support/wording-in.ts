import { readWording } from "../../src/site/read-wording.ts";
import type { Wording } from "../../src/wording.ts";

/** What the tool itself says in a language, without an archive's own messages. */
export async function wordingIn(language: string): Promise<Wording> {
  return (await readWording({ templates: "/nowhere" }, { language })).value;
}

/** The same in English. */
export const english = await wordingIn("en");
