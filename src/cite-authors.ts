import { type CiteName, type PersonName, withParticle } from "./cite-name.ts";

/** How a citation style writes names. */
export interface NameStyle {
  readonly and: string;
  /** A person's name as it is sorted by, family name first. */
  readonly inverted: (name: PersonName) => string;
  /** A name after the first; absent where it is written as the first is. */
  readonly inOrder?: (name: PersonName) => string;
  /** From how many names on the list is cut, and after how many of them. */
  readonly cutFrom: number;
  readonly kept: number;
  /** Whether a list that is cut ends in its last name. */
  readonly endsInLast?: boolean;
}

/** `Gogh, Vincent van, Jr., and Jane Roe` */
export const chicagoNames: NameStyle = {
  and: "and",
  inverted: ({ family, given, particle, suffix }) =>
    [family, joined(given, particle), suffix].filter((part) => part !== undefined).join(", "),
  inOrder: (name) => joined(name.given, withParticle(name), name.suffix),
  cutFrom: 11,
  kept: 7,
};

/** `van Gogh, V., Jr., & Roe, J.` */
export const apaNames: NameStyle = {
  and: "&",
  inverted: (name) => sorted({ ...name, given: initials(name.given) }),
  cutFrom: 21,
  kept: 19,
  endsInLast: true,
};

/** `van Gogh, Vincent, Jr., and Jane Roe` */
export const mlaNames: NameStyle = {
  and: "and",
  inverted: (name) => sorted({ ...name, given: spacedInitials(name.given) }),
  inOrder: (name) => joined(spacedInitials(name.given), withParticle(name), name.suffix),
  cutFrom: 3,
  kept: 1,
};

/** List the authors of an article as a citation style does; empty where there are none. */
export function authorList(names: readonly CiteName[], style: NameStyle): string {
  const written = names.map((name, at) => {
    if ("literal" in name) return name.literal;
    return at > 0 && style.inOrder ? style.inOrder(name) : style.inverted(name);
  });
  const [first = "", last = ""] = [written[0], written.at(-1)];
  if (written.length < 2) return first;
  if (written.length >= style.cutFrom) {
    const kept = written.slice(0, style.kept).join(", ");
    return style.endsInLast ? `${kept}, … ${last}` : `${kept}, et al.`;
  }
  const [second] = names.slice(1);
  const isPlainPair = names.length === 2 && second !== undefined && "literal" in second;
  return `${written.slice(0, -1).join(", ")}${isPlainPair ? "" : ","} ${style.and} ${last}`;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}

function sorted(name: PersonName): string {
  return [withParticle(name), name.given, name.suffix].filter((part) => part !== undefined).join(", ");
}

/** `Jean-Paul M.` becomes `J.-P. M.`; what is an abbreviation already stays. */
function initials(given: string): string {
  return spacedInitials(given).replaceAll(/(\p{L})[^\s.-]*(?![^\s-])/gu, "$1.");
}

/** `J.R.R.` becomes `J. R. R.`, and a single letter an initial. */
function spacedInitials(given: string): string {
  return given.replaceAll(/\.(?=\p{L})/gu, ". ").replaceAll(/(?<!\p{L})(\p{Lu})(?![\p{L}.])/gu, "$1.");
}
