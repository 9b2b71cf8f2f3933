import { withTokenAnalyser } from "../../src/search/analyse-tokens.ts";
import { analysedForm, makeLexicon } from "../../src/search/lexicon.ts";
import { numbering } from "../../src/search/numbering.ts";
import { packFile } from "../../src/search/pagefind-file.ts";
import type { Passage } from "../../src/search/passages.ts";
import { gatherPostings } from "../../src/search/postings.ts";
import { tokeniser } from "../../src/search/tokenise.ts";
import { wordChunks } from "../../src/search/word-chunks.ts";
import { type DecodedIndex, decodeChunks } from "./pagefinds-own.ts";

/** Index texts, each as one page, the way shards are indexed, and decode what comes of it. */
export async function indexTexts(
  texts: readonly (readonly Passage[])[],
  language: string,
): Promise<DecodedIndex> {
  const tokens = numbering();
  const rows = texts.map(tokeniser(tokens));
  const lexicon = await withTokenAnalyser(language, async (analyser) => {
    for (const form of new Set(tokens.names.map(analysedForm))) analyser.add(form);
    return makeLexicon(tokens.names, { earlier: undefined, analyses: await analyser.finish() });
  });
  const chunks = [...wordChunks(lexicon.forms, gatherPostings(rows, lexicon), 2_000)];
  return {
    words: decodeChunks(chunks.map(({ content }) => packFile(content))),
    texts: rows.map((row) => ({
      content: Array.from(row.tokens, (token) => lexicon.tokens[token]).join(" "),
      words: Math.max(1, row.tokens.length),
    })),
  };
}
