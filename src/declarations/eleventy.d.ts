declare module "@11ty/eleventy" {
  /** The part of Eleventy 3.1 that is used here; the package has no types of its own. */
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode: boolean;
        config(config: { addGlobalData(name: string, data: unknown): void }): void;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    toJSON(): Promise<readonly { outputPath: string | false; content?: string }[]>;
  }
}
