import { formatArticle, isAsWritten } from "../../articles/article-file.ts";
import type { StoredArticle } from "../../articles/read-article.ts";
import { addressOf, type Filing, fileArticle, shelvedOf } from "../../articles/shelf.ts";
import { shelve } from "../../articles/shelved-article.ts";
import {
  asOtherPublication,
  originalKey,
  withOtherPublications,
  withoutOtherPublication,
} from "../../articles/with-other-publications.ts";
import { isFuller } from "../../copydesk/duplicates/is-fuller.ts";
import type { SameText } from "../../copydesk/duplicates/known-texts.ts";
import { keysOfPrint, printOf, type TextPrint } from "../../copydesk/duplicates/text-print.ts";
import { otherPublicationsOf } from "../../other-publications.ts";
import type { Problem } from "../../problem.ts";
import type { Article, OtherPublication, Source } from "../../types.ts";
import { copyNotice, type FoundCopy, heldNotice } from "./copy-report.ts";
import {
  type EndedOriginal,
  type FilingDesk,
  formerKeeper,
  listerOf,
  listOthers,
  unlistOthers,
} from "./filing-desk.ts";

type Made = Article & { readonly source: Source };

/** How an article that ingest has made ended. */
export interface Ending {
  readonly kind: "ingested" | "unchanged" | "edited" | "duplicates";
  readonly filing?: Filing;
  readonly problems: readonly Problem[];
  /** Whether it is a duplicate that no article lists, since a person has that article in hand. */
  readonly isHeld?: boolean;
  /** How others ended before, of which this one now is the fuller text: they are duplicates after all. */
  readonly overtaken: readonly EndedOriginal[];
}

/**
 * File an article: on its own, as another publication of one that has the same text, or, being the fuller text, in the
 * place of those. What a person has edited is never touched.
 *
 * @param isCertain whether all that the article was made with could be read
 */
export async function fileMade(came: Made, desk: FilingDesk, isCertain: boolean): Promise<Ending> {
  const former = formerKeeper(came.source, desk);
  const ending = await fileByText(came, desk, isCertain);
  const isElsewhere = ending.kind !== "duplicates" || formerKeeper(came.source, desk) !== former;
  if (former !== undefined && isElsewhere) await release(came, former, ending, desk);
  return ending;
}

async function fileByText(came: Made, desk: FilingDesk, isCertain: boolean): Promise<Ending> {
  const shelved = shelvedOf(came.source, desk.shelf);
  const own = shelved && desk.drawer.read(shelved.file);
  const isOpen = own
    ? isCertain && isAsWritten(own.content, own.article)
    : !desk.shelf.broken.has(came.source.file);
  const made = own?.article.distinctFrom ? { ...came, distinctFrom: own.article.distinctFrom } : came;
  const print = printOf(made);
  if (!isOpen) return fileAlone({ made, print }, desk, isCertain);
  const lister = listerOf(made.source, desk);
  if (lister && lister.file !== own?.file) return fileAsCopy({ made, print, own }, lister, desk);
  const same = desk.texts.sameAs(made, { print, except: own?.file });
  const [fullest] = same;
  if (!fullest) return fileAlone({ made, print }, desk, isCertain);
  const isKept = isFuller(
    { print, source: made.source },
    { print: fullest.print, source: fullest.stored.article.source },
  );
  const held = (isKept ? same : [fullest]).find(({ stored }) => !isAsWritten(stored.content, stored.article));
  if (held) return leaveBoth({ made, print, own }, held, desk);
  if (isKept) return fileInPlaceOf({ made, print }, same, desk);
  return fileAsCopy({ made, print, own }, fullest.stored, desk, fullest);
}

interface Filed {
  readonly made: Made;
  readonly print: TextPrint;
  /** The article that there is of the same original. */
  readonly own?: StoredArticle | undefined;
}

async function fileAlone({ made, print }: Filed, desk: FilingDesk, isCertain: boolean): Promise<Ending> {
  const filing = fileArticle(made, desk.shelf, isCertain);
  if (filing.kind === "ingested") await put(filing, print, desk);
  noteEnding(filing, made, desk);
  return { kind: filing.kind, filing, problems: [], overtaken: [] };
}

function noteEnding({ kind, file }: Filing, { source }: Made, { endings }: FilingDesk): void {
  if (kind !== "edited") endings.set(file, { kind, original: source.file });
}

async function put(filing: Filing & { kind: "ingested" }, print: TextPrint, desk: FilingDesk): Promise<void> {
  await desk.drawer.write(filing.file, filing.content, filing.article);
  desk.gone.delete(filing.file);
  if (filing.replaces !== undefined) await takeAway(filing.replaces, desk);
  const keys = keysOfPrint(print);
  desk.texts.enter(filing.file, keys);
  desk.keys.set(filing.file, keys);
  const shelved = shelve(filing.file, filing.article, true);
  if (shelved) listOthers(shelved, desk);
}

async function takeAway(file: string, desk: FilingDesk): Promise<void> {
  await desk.drawer.remove(file);
  desk.texts.leave(file);
  desk.keys.delete(file);
  desk.gone.add(file);
  unlistOthers(file, desk);
  desk.endings.delete(file);
}

/** List an original in the article that has its text. An article of its own gives way, and its addresses lead there. */
async function fileAsCopy(
  { made, print, own }: Filed,
  keeper: StoredArticle,
  desk: FilingDesk,
  same?: SameText,
): Promise<Ending> {
  const isOpen = isAsWritten(keeper.content, keeper.article);
  if (!isOpen && own) return fileAlone({ made, print }, desk, true);
  if (isOpen) {
    const others = [
      ...(own ? otherPublicationsOf(own.article) : []),
      asOtherPublication(made, keeper.article),
    ];
    const aliases = [...made.aliases, ...(own ? addressesOf(own) : [])];
    await rewrite(keeper, joined(keeper.article, { others, aliases, file: keeper.file }), desk);
  }
  if (own) {
    await takeAway(own.file, desk);
    desk.shelf.bySource.delete(originalKey(made.source));
  }
  const copy = copyOf(made.source, keeper.file, same);
  desk.copies.push(copy);
  const problems = same ? [copyNotice(copy)] : [];
  return { kind: "duplicates", problems, isHeld: !isOpen, overtaken: [] };
}

/**
 * An original that has changed, or that a person has found to be another article, is no longer what its former keeper
 * says of it, and an address that led there is its own again.
 */
async function release({ source }: Made, keeper: string, ending: Ending, desk: FilingDesk): Promise<void> {
  const stored = desk.drawer.read(keeper);
  if (!stored || !isAsWritten(stored.content, stored.article)) return;
  const now = ending.filing && desk.drawer.read(ending.filing.file);
  const address = now && addressOf(now.file, now.article);
  const aliases = stored.article.aliases.filter((alias) => alias !== address);
  await rewrite(stored, { ...withoutOtherPublication(stored.article, source), aliases }, desk);
}

async function rewrite(stored: StoredArticle, article: Article, desk: FilingDesk): Promise<void> {
  const content = formatArticle(article);
  if (content === stored.content) return;
  const keys = desk.keys.of(stored.file);
  await desk.drawer.write(stored.file, content, article);
  if (keys) desk.keys.set(stored.file, keys);
  const shelved = shelve(stored.file, article, true);
  if (shelved) listOthers(shelved, desk);
}

/** File an article where others of the same text have been: they become its other publications. */
async function fileInPlaceOf(
  { made, print }: Filed,
  same: readonly SameText[],
  desk: FilingDesk,
): Promise<Ending> {
  const poorer = same.map(({ stored }) => stored);
  const others = poorer.flatMap(({ article }) => [
    ...otherPublicationsOf(article),
    ...(article.source ? [asOtherPublication({ ...article, source: article.source }, made)] : []),
  ]);
  for (const { file, article } of poorer) {
    desk.shelf.files.delete(file);
    if (article.source) desk.shelf.bySource.delete(originalKey(article.source));
  }
  const aliases = [...new Set([...made.aliases, ...poorer.flatMap(addressesOf)])];
  const filing = fileArticle(withOtherPublications({ ...made, aliases }, others), desk.shelf);
  const overtaken = poorer.flatMap(({ file }) => desk.endings.get(file) ?? []);
  if (filing.kind === "ingested") await put(filing, print, desk);
  for (const { file } of poorer) if (file !== filing.file) await takeAway(file, desk);
  noteEnding(filing, made, desk);
  const copies = same.flatMap((each) =>
    each.stored.article.source ? [copyOf(each.stored.article.source, filing.file, each)] : [],
  );
  desk.copies.push(...copies);
  return { kind: filing.kind, filing, problems: copies.map(copyNotice), overtaken };
}

/** An article that a person has edited is not for ingest to change, nor to be doubled. */
async function leaveBoth(filed: Filed, held: SameText, desk: FilingDesk): Promise<Ending> {
  const copy = copyOf(filed.made.source, held.stored.file, held);
  const problems = [heldNotice(copy, filed.own !== undefined)];
  if (filed.own) return { ...(await fileAlone(filed, desk, true)), problems };
  desk.copies.push(copy);
  return { kind: "duplicates", problems, isHeld: true, overtaken: [] };
}

function copyOf({ file, item }: Source, article: string, same: SameText | undefined): FoundCopy {
  return {
    ...{ article, file },
    ...(item === undefined ? {} : { item }),
    ...(same ? { measured: { likeness: same.likeness, estimated: same.estimated } } : {}),
  };
}

function addressesOf({ file, article }: StoredArticle): string[] {
  return [...article.aliases, addressOf(file, article)];
}

function joined(
  article: Article,
  more: { others: readonly OtherPublication[]; aliases: readonly string[]; file: string },
): Article {
  const own = addressOf(more.file, article);
  const aliases = [...new Set([...article.aliases, ...more.aliases])].filter((address) => address !== own);
  return withOtherPublications({ ...article, aliases }, more.others);
}
