/**
 * Split a byline into names: “By A. Reporter and B. Writer” is two authors. What a name is followed by, such as
 * “, Staff Writer”, stays out of the names.
 */
export function splitByline(byline: string): string[] {
  return byline
    .replace(/^\s*by:?\s+/i, "")
    .split(/\s*(?:,|;|&|\band\b|\bwith\b)\s*/i)
    .map((name) => name.replace(/[.\s]+$/, (end) => (/\b\p{Lu}\.\s*$/u.test(name) ? end.trim() : "")))
    .map((name) => (name === name.toUpperCase() ? capitalised(name) : name))
    .filter((name) => /\p{Lu}/u.test(name) && !role.test(name));
}

const role =
  /^(?:(?:special|chief|senior|junior|deputy|assistant|associate|contributing|foreign|political|national|city|science|business|sports?)\s+)*(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|analysts?|jr|sr)(?:\s+(?:writers?|reporters?|correspondents?|editors?))?$/i;

/** A name set in capitals, as names are otherwise written. */
function capitalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(
      /(^|[\s'’.-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
