/** As much of citeproc-js as the tests use; it ships no types. */
declare module "citeproc" {
  export class Engine {
    constructor(
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): object | undefined },
      style: string,
      language: string,
      forceLanguage: boolean,
    );
    setOutputFormat(format: "html" | "text"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [object, string[]];
  }
}
