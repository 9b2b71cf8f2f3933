import type { ArticleFile, Topic } from "../../../src/types.ts";
import { composeArticle } from "./compose-article.ts";
import { type InventedWorld, inventWorld } from "./invented-world.ts";

/** Which made-up archive. */
export interface CorpusParameters {
  readonly articles: number;
  readonly seed: number;
}

/** A made-up archive: the same for the same parameters. */
export interface Corpus extends CorpusParameters {
  readonly world: InventedWorld;
  /** The whole vocabulary, wider topics first. */
  readonly topics: readonly Topic[];
}

/** What every made-up archive calls itself. */
export const masthead = {
  title: "The Measured Post",
  description: "An archive of articles that nobody wrote, by which the speed of archives is measured.",
  baseUrl: "https://measured.example/",
  language: "en",
} as const;

/** One file of a corpus in the form of one generator. */
export interface FormFile {
  /** From the folder of the form, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Describe a made-up archive; its articles are written one by one, as they are asked for. */
export function describeCorpus(parameters: CorpusParameters): Corpus {
  const world = inventWorld(parameters.seed);
  return { ...parameters, world, topics: [...world.sections, ...world.beats.map(({ topic }) => topic)] };
}

/** Write the articles of a corpus, one after another. Of two with the same headline the later one gets a number. */
export function* articlesOf({ world, articles }: Corpus): Generator<ArticleFile> {
  const taken = new Set<string>();
  for (let number = 0; number < articles; number += 1) {
    const { file, article } = composeArticle(world, number);
    const own = taken.has(file) ? file.replace(/\.md$/, `-${number}.md`) : file;
    taken.add(own);
    yield { file: own, article };
  }
}
