/** Code for a generator that stands in a text. */
export interface TemplateTag {
  /** As it is written, cut short. */
  readonly words: string;
  /** Line within the text, the first being 0. */
  readonly line: number;
}

/** Longest tag that is looked for, and how much of one is told. */
const longestTag = 2000;
const longestTold = 60;

const ends: Readonly<Record<string, string>> = { "{%": "%}", "{{": "}}" };

/** Find the tags of Liquid, Nunjucks and Hugo's shortcodes: `{% … %}`, `{{ … }}`, `{{< … >}}`. */
export function findTemplateTags(text: string): TemplateTag[] {
  return text.split("\n").flatMap((content, line) => tagsIn(content).map((words) => ({ words, line })));
}

function tagsIn(line: string): string[] {
  const tags: string[] = [];
  for (let at = nextTag(line, 0); at !== -1; at = nextTag(line, at)) {
    const end = line.slice(at, at + longestTag).indexOf(ends[line.slice(at, at + 2)] ?? "");
    const stop = end === -1 ? line.length : at + end + 2;
    const words = line.slice(at, stop);
    tags.push(words.length > longestTold ? `${words.slice(0, longestTold)}…` : words);
    at = stop;
  }
  return tags;
}

function nextTag(line: string, from: number): number {
  const found = line.slice(from).search(/\{[%{]/);
  return found === -1 ? -1 : from + found;
}
