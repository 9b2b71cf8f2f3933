import type { Archive, Period } from "../../src/types.ts";
import { figure as figureIn, type MessageKey, say } from "../../src/wording.ts";
import { yearsCovered } from "./coverage.ts";
import { href } from "./href.ts";
import { nameKinds } from "./name-kinds.ts";

interface Holding {
  readonly name: MessageKey;
  readonly value: string;
  readonly address?: string;
}

/** Count what an archive holds, and how well its dates are known. */
export function Holdings({ archive }: { readonly archive: Archive }) {
  const { articles, words, topics, wording } = archive;
  const figure = (count: number) => figureIn(wording, count);
  const undated = articles.filter(({ period }) => period.precision === "undated").length;
  const imprecise = articles.filter(({ period }) => isImprecise(period)).length;
  const holdings: readonly Holding[] = [
    { name: "about.articles", value: figure(articles.length) },
    { name: "about.words", value: figure(words) },
    {
      name: "about.years",
      value: yearsCovered(archive) ?? say(wording, "about.notKnown"),
      address: "/dates/",
    },
    { name: "about.knownDay", value: figure(articles.length - undated - imprecise) },
    { name: "about.imprecise", value: figure(imprecise) },
    { name: "dates.undated", value: figure(undated), ...(undated > 0 ? { address: "/undated/" } : {}) },
    { name: "frame.topics", value: figure(topics.length), address: "/tags/" },
    ...nameKinds.map((kind) => ({
      name: `frame.${kind}` as const,
      value: figure(archive.names[kind].length),
      address: `/${kind}/`,
    })),
  ];
  return (
    <dl class="figures">
      {holdings.map(({ name, value, address }) => (
        <div>
          <dt>
            {address === undefined ? (
              say(wording, name)
            ) : (
              <a href={href(archive, address)}>{say(wording, name)}</a>
            )}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isImprecise({ precision, uncertain, approximate }: Period): boolean {
  return precision !== "undated" && (precision !== "day" || uncertain || approximate);
}
