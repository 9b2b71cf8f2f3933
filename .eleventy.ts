/**
 * How Eleventy is wired. It renders data, not files: one `archive`, handed in as global data by
 * `src/site/render-pages.ts`, and one template for each kind of page, paginated over a part of it. The text of
 * articles never passes through a template engine.
 */

/** The part of Eleventy's configuration object that is used here; the package has no types of its own. */
export interface EleventyConfig {
  setUseGitIgnore(use: boolean): void;
  setFrontMatterParsingOptions(options: object): void;
}

export default function configure(config: EleventyConfig) {
  // The compiled templates stand in a folder that git ignores.
  config.setUseGitIgnore(false);
  // No front matter is ever run.
  const engine = { parse: refuse };
  config.setFrontMatterParsingOptions({ engines: { js: engine, javascript: engine, node: engine } });
  return {
    templateFormats: ["11ty.js", "11ty.mjs"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

function refuse(): never {
  throw new Error("Front matter in JavaScript is not run.");
}
