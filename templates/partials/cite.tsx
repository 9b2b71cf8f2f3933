import { type CitePart, citationsOf } from "../../src/citations.ts";
import { bibtexOf } from "../../src/cite-bibtex.ts";
import type { CiteRecord } from "../../src/cite-record.ts";
import { risOf } from "../../src/cite-ris.ts";
import type { Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { Leaf } from "./leaf.tsx";

interface CiteProps {
  readonly site: Site;
  readonly record: CiteRecord;
}

/** Say how to cite an article: in the styles that readers ask for, and as records for reference managers. */
export function Cite({ site, record }: CiteProps) {
  const [first, ...others] = citationsOf(record).map(({ style, parts }) => (
    <div>
      <dt>{style}</dt>
      <Citation parts={parts} />
    </div>
  ));
  return (
    <Leaf id="cite" title={say(site.wording, "article.cite")} class="cite">
      <dl>{first}</dl>
      <details>
        <summary>{say(site.wording, "article.citeMore")}</summary>
        <dl>
          {others}
          <div>
            <dt>RIS</dt>
            <Record ending="ris" text={risOf(record).replaceAll("\r\n", "\n")} />
          </div>
          <div>
            <dt>BibTeX</dt>
            <Record ending="bib" text={bibtexOf(record)} />
          </div>
        </dl>
      </details>
    </Leaf>
  );
}

/** Citations are written in the terms of their style, which are English, and run as their first name or title does. */
function Citation({ parts }: { readonly parts: readonly CitePart[] }) {
  return (
    <dd class="citation" lang="en" dir="auto">
      {parts.map((part) => (typeof part === "string" ? part : <i>{part.italic}</i>))}
    </dd>
  );
}

function Record({ ending, text }: { readonly ending: "ris" | "bib"; readonly text: string }) {
  return (
    <dd class="citation" data-ending={ending} lang="en" dir="ltr">
      <pre>{text}</pre>
    </dd>
  );
}
