import type { Site } from "../../src/types.ts";

/** A text's own language and direction. */
export interface Writing {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** Attributes for a text out of an article, where it is not written as the page around it is. */
export function writtenIn({ wording }: Pick<Site, "wording">, { lang, dir }: Writing): Partial<Writing> {
  return { ...(lang === wording.language ? {} : { lang }), ...(dir === wording.dir ? {} : { dir }) };
}
