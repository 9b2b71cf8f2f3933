/** Building blocks of the schemas of `archive.yml`, `topics.yml` and front matter: text in, typed values out. */
import { z } from "zod";
import { encodingNamed } from "../encodings/decoder-of.ts";
import { readPeriod } from "../period.ts";

/** Text with something in it. */
export const text = z
  .string({
    error: (issue) => `expected text, found ${kindOf(issue.input)} | Write one line of text in quotes.`,
  })
  .trim()
  .min(1, "expected text, found nothing | Write a value, or delete the key.");

/** The name of a file, or of something in one: blanks at either end are part of it. */
export const name = z
  .string({
    error: (issue) => `expected a name, found ${kindOf(issue.input)} | Write one line of text in quotes.`,
  })
  .refine(
    (value) => value.trim() !== "",
    "expected a name, found nothing | Write a value, or delete the key.",
  );

/** Text, or nothing: an empty value counts as absent. */
export const optionalText = z
  .string({
    error: (issue) => `expected text, found ${kindOf(issue.input)} | Write one line of text in quotes.`,
  })
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

/** A list of texts; a single text is a list of one, nothing an empty list. */
export const texts = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value),
  z.array(text, {
    error: (issue) =>
      `expected a list, found ${kindOf(issue.input)} | Write one entry a line, each after "- ".`,
  }),
);

/** `true` or `false`, as YAML's failsafe schema leaves them: text. */
export function flag(byDefault: boolean) {
  return z
    .enum(["true", "false"], {
      error: (issue) => `expected true or false, found ${quote(issue.input)} | Write true or false.`,
    })
    .transform((value) => value === "true")
    .default(byDefault);
}

/** `true`, `false` or one word that says more. */
export function flagOr<Word extends string>(word: Word, byDefault: boolean) {
  return z
    .enum(["true", "false", word], {
      error: (issue) =>
        `expected true, false or ${word}, found ${quote(issue.input)} | Write true, false or ${word}.`,
    })
    .transform((value) => (value === word ? word : value === "true"))
    .default(byDefault);
}

/** An EDTF level 1 date. */
export const edtfDate = text.refine((value) => readPeriod(value) !== undefined, {
  error: (issue) =>
    `${quote(issue.input)} is no date that exists and can be read | Write an EDTF date such as "2018-04-18", "2020-05~", "1923?" or "192X", or delete the key where the date is unknown.`,
});

/** An ISO 8601 day. */
export const day = edtfDate.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), {
  error: (issue) => `${quote(issue.input)} is not a day | Write it as "2026-01-31".`,
});

const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** An instant, ISO 8601 with its offset from UTC. */
export const moment = text.refine((value) => isMoment.test(value) && !Number.isNaN(Date.parse(value)), {
  error: (issue) => `${quote(issue.input)} is not an instant | Write it as "2026-01-31T12:00:00Z".`,
});

/** A BCP 47 language tag. */
export const language = text.refine(isLanguage, {
  error: (issue) =>
    `${quote(issue.input)} is not a language tag | Write a BCP 47 tag such as "en", "fa" or "pt-BR".`,
});

/** The name of a text's encoding: a label that has a decoder. */
export const encoding = text.refine((value) => encodingNamed(value) !== undefined, {
  error: (issue) =>
    `${quote(issue.input)} is not an encoding that is known | Write a name such as "windows-1252", "cp850", "shift_jis" or "utf-8".`,
});

/** An address within the site. */
export const address = text.refine(isAddress, {
  error: (issue) =>
    `${quote(issue.input)} is not an address of this site | Write a path such as "/2018/old-name/".`,
});

/** A web address. */
export const webAddress = text.refine((value) => /^https?:$/.test(protocolOf(value)), {
  error: (issue) => `${quote(issue.input)} is not a web address | Write it whole, with https:// in front.`,
});

/** Longest part of an address, in bytes: what file systems take as a name. */
const longestPart = 255;

function isAddress(value: string): boolean {
  const decoded = decodeAddress(value);
  if (decoded === undefined || !/^\/(?!\/)[^?#\\\p{Cc}]*$/u.test(decoded)) return false;
  const parts = decoded.split("/");
  return parts.every((part) => part !== "." && part !== ".." && Buffer.byteLength(part) <= longestPart);
}

/** Decode the percent escapes of an address; undefined where they stand for no text, or hide a slash. */
export function decodeAddress(value: string): string | undefined {
  try {
    return /%2f/i.test(value) ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : "";
}

function quote(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a group of keys" : quote(value);
}
