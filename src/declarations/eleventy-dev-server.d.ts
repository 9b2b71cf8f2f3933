declare module "@11ty/eleventy-dev-server" {
  /** The part of Eleventy's dev server 2 that is used here; the package has no types of its own. */
  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options: object): EleventyDevServer;
    options: { pathPrefix: string };
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { files: readonly string[]; build: { templates: readonly never[] } }): void;
    close(): Promise<unknown>;
  }
}
