import type { Archive, Period } from "../../src/types.ts";
import { figure } from "./count-of.ts";
import { yearsCovered } from "./coverage.ts";
import { href } from "./href.ts";
import { nameKinds } from "./name-kinds.ts";

interface Holding {
  readonly name: string;
  readonly value: string;
  readonly address?: string;
}

/** Count what an archive holds, and how well its dates are known. */
export function Holdings({ archive }: { readonly archive: Archive }) {
  const { articles, words, topics } = archive;
  const undated = articles.filter(({ period }) => period.precision === "undated").length;
  const imprecise = articles.filter(({ period }) => isImprecise(period)).length;
  const holdings: readonly Holding[] = [
    { name: "Articles", value: figure(articles.length) },
    { name: "Words", value: figure(words) },
    { name: "Years", value: yearsCovered(archive) ?? "not known", address: "/dates/" },
    { name: "Published on a known day", value: figure(articles.length - undated - imprecise) },
    { name: "Dated less precisely, or with doubt", value: figure(imprecise) },
    { name: "Undated", value: figure(undated), ...(undated > 0 ? { address: "/undated/" } : {}) },
    { name: "Topics", value: figure(topics.length), address: "/tags/" },
    ...nameKinds.map(({ kind, title }) => ({
      name: title,
      value: figure(archive.names[kind].length),
      address: `/${kind}/`,
    })),
  ];
  return (
    <dl class="figures">
      {holdings.map(({ name, value, address }) => (
        <div>
          <dt>{address === undefined ? name : <a href={href(archive, address)}>{name}</a>}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isImprecise({ precision, uncertain, approximate }: Period): boolean {
  return precision !== "undated" && (precision !== "day" || uncertain || approximate);
}
