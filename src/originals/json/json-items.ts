import { Tokenizer, TokenParser, TokenType } from "@streamparser/json";
import type { BrokenRecord } from "../table/table-record.ts";
import { type IsList, isListAt, type JsonItem, listAt, mostSteps } from "./json-lists.ts";

/** The largest item that is read, in bytes. */
const mostItem = 32 * 2 ** 20;

/** How deep objects and arrays may lie in one another: no text of people's making comes near it. */
const mostDepth = 1_000;

/**
 * Walk through the items of the lists of a JSON text, so that no more than one of them is in memory, and nothing of what
 * stands beside them. What is no longer JSON ends the walk.
 *
 * @param stream UTF-8 without byte order mark
 * @param most the largest item that is read, in bytes
 */
export async function* jsonItems(
  stream: AsyncIterable<Uint8Array>,
  { most = mostItem, isList = isListAt }: { readonly most?: number; readonly isList?: IsList } = {},
): AsyncGenerator<JsonItem | BrokenRecord> {
  const found: (JsonItem | BrokenRecord)[] = [];
  const walk = openWalk({ most, isList }, (item) => found.push(item));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of stream) {
      decoder.decode(chunk, { stream: true });
      walk.write(chunk);
      yield* found.splice(0);
    }
    decoder.decode();
    walk.end();
  } catch (error) {
    found.push({ reason: `The JSON text cannot be read further: ${reasonOf(error)}` });
  }
  yield* found;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An object or array that is being read, of the text itself and not of an item. */
interface Frame {
  readonly isArray: boolean;
  /** Names of the members that lead to it. */
  readonly steps: readonly string[];
  /** Set where it is a list of items. */
  readonly list?: string | undefined;
  /** Of an object: the name of the member that is being read; undefined where the name is still to come. */
  member?: string | undefined;
}

/** An item that is being read. */
interface Growing {
  readonly list: string;
  /** Place of its first byte in the text. */
  readonly start: number;
  /** Undefined once it has grown too large. */
  parser: TokenParser | undefined;
  depth: number;
}

interface Walk {
  /** @throws where the text is no JSON */
  write(chunk: Uint8Array): void;
  end(): void;
}

type Token = Parameters<Tokenizer["onToken"]>[0];

function openWalk(
  { most, isList }: { readonly most: number; readonly isList: IsList },
  tell: (item: JsonItem | BrokenRecord) => void,
): Walk {
  const tokenizer = new Tokenizer();
  const frames: Frame[] = [];
  let item: Growing | undefined;
  let [position, latest] = [0, 0];
  tokenizer.onToken = (token) => {
    latest = token.offset;
    const list = item ? undefined : frames.at(-1)?.list;
    if (list !== undefined && token.token === TokenType.LEFT_BRACE)
      item = beginItem(list, token.offset, tell);
    else if (list !== undefined && beginsValue(token)) tell({ list, value: null });
    if (!item) stepOver(frames, token, isList);
    else if (!grow(item, token, most)) {
      if (!item.parser) tell({ reason: `An item is larger than ${most / 2 ** 20} MiB` });
      item = undefined;
    }
  };
  return {
    write: (chunk) => {
      tokenizer.write(chunk);
      position += chunk.length;
      if (position - latest > most) throw new Error(`a value is larger than ${most / 2 ** 20} MiB`);
    },
    end: () => {
      if (item || frames.length > 0) throw new Error("it is cut off");
    },
  };
}

function beginItem(list: string, start: number, tell: (item: JsonItem) => void): Growing {
  const parser = new TokenParser({ paths: ["$"] });
  parser.onValue = ({ value }) => tell({ list, value });
  return { list, start, parser, depth: 0 };
}

/** Take a token into an item. @returns false where it was the last one */
function grow(item: Growing, token: Token, most: number): boolean {
  if (token.offset - item.start > most) item.parser = undefined;
  item.parser?.write(token);
  if (isOpening(token)) item.depth += 1;
  if (item.depth > mostDepth) throw tooDeep();
  if (isClosing(token)) item.depth -= 1;
  return item.depth > 0;
}

function tooDeep(): Error {
  return new Error(`more than ${mostDepth} objects and lists lie in one another`);
}

/** Follow what stands around the items. */
function stepOver(frames: Frame[], token: Token, isList: IsList): void {
  const top = frames.at(-1);
  if (frames.length > mostDepth) throw tooDeep();
  if (isOpening(token)) frames.push(frameOf(token.token === TokenType.LEFT_BRACKET, top, isList));
  else if (isClosing(token)) frames.pop();
  else if (!top || top.isArray) return;
  else if (token.token === TokenType.COMMA) top.member = undefined;
  else if (token.token === TokenType.STRING) top.member ??= String(token.value);
}

function frameOf(isArray: boolean, around: Frame | undefined, isList: IsList): Frame {
  const own = around?.isArray === false ? [around.member ?? ""] : [];
  const steps = around?.list === undefined ? [...(around?.steps ?? []), ...own] : beyond;
  const list = isArray && isList(steps) ? listAt(steps) : undefined;
  return { isArray, steps: steps.slice(0, beyond.length), list };
}

/** More members than may lead to a list: lists in lists are none, since nothing in them is an item. */
const beyond: readonly string[] = Array.from({ length: mostSteps + 1 }, () => "");

function isOpening({ token }: Token): boolean {
  return token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
}

function beginsValue({ token }: Token): boolean {
  return ![TokenType.COMMA, TokenType.RIGHT_BRACKET, TokenType.RIGHT_BRACE, TokenType.COLON].includes(token);
}

function isClosing({ token }: Token): boolean {
  return token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET;
}
