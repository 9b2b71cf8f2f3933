interface Mark {
  /** As the Unicode Standard abbreviates it. */
  readonly short: string;
  readonly name: string;
}

/** What the eye cannot tell from a plain space or cannot see at all. */
const marks: Readonly<Record<string, Mark>> = {
  " ": { short: "SP", name: "space" },
  "\t": { short: "TAB", name: "tab" },
  "\n": { short: "LF", name: "line end" },
  "\r": { short: "CR", name: "carriage return" },
  "\u00a0": { short: "NBSP", name: "no-break space" },
  "\u00ad": { short: "SHY", name: "soft hyphen" },
  "\u200b": { short: "ZWSP", name: "zero-width space" },
  "\u200c": { short: "ZWNJ", name: "zero-width non-joiner" },
  "\u200d": { short: "ZWJ", name: "zero-width joiner" },
  "\u200e": { short: "LRM", name: "left-to-right mark" },
  "\u200f": { short: "RLM", name: "right-to-left mark" },
  "\u202f": { short: "NNBSP", name: "narrow no-break space" },
  "\u2060": { short: "WJ", name: "word joiner" },
  "\ufeff": { short: "BOM", name: "byte order mark" },
};

/** A space at an end or beside another, any other kind of space, and any control or format character. */
const odd = /(^ | $| (?= )|(?<= ) |[^\S ]|\p{Cc}|\p{Cf})/u;

/** Show a text with marks for the spaces and the invisible characters in it that are out of the ordinary. */
export function VisibleSpaces({ text }: { readonly text: string }) {
  // Split by a pattern with one group, every second part is what the group matched.
  const parts = text.split(odd).map((part, place) => ({ part, isOdd: place % 2 === 1 }));
  return <>{parts.map(({ part, isOdd }) => (isOdd ? <OddCharacter character={part} /> : part))}</>;
}

function OddCharacter({ character }: { readonly character: string }) {
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
  const { short, name } = marks[character] ?? { short: code, name: code };
  return (
    <>
      <abbr class="odd" title={name}>
        {short}
      </abbr>
      <wbr />
    </>
  );
}
