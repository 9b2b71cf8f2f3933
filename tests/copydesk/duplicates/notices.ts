/** A short notice, as a newspaper has them every week. */
export interface Notice {
  readonly headline: string;
  /** ISO 8601 day; none where the notice has none. */
  readonly date?: string;
  readonly text: string;
}

/** Words for the blanks of a form: each list fills one blank, `{0}` the first. */
interface Form {
  readonly headline: string;
  readonly text: string;
  readonly blanks: readonly (readonly string[])[];
}

const english: readonly Form[] = [
  {
    headline: "Council to mend the {0}",
    text: "The council met on Monday and agreed to mend the {0} before winter comes, the mayor said after a long debate in the old hall of the town.\n\nNobody spoke against the plan for the {0}, which will cost four thousand pounds and take until the {1} of next year.",
    blanks: [
      ["mill", "school", "bridge", "market hall", "pier"],
      ["spring", "spring", "autumn", "summer", "spring"],
    ],
  },
  {
    headline: "{0} on the coast",
    text: "The weather office expects {0} on the coast and {1} in the hills today. The wind will be {2} in the morning and will drop towards the evening. Fishermen are asked to listen to the radio before they leave the harbour, and walkers to keep to the paths. The outlook for the rest of the week is much the same, the office said.",
    blanks: [
      ["Sun", "Rain", "Fog", "Snow", "Hail"],
      ["cloud", "fog", "rain", "sun", "frost"],
      ["light", "strong", "light", "fresh", "strong"],
    ],
  },
  {
    headline: "{0} win at home",
    text: "{0} beat {1} by {2} goals on Saturday before a large crowd at home. The first goal fell shortly before the break, after a corner kick that nobody cleared. The visitors pressed hard for the last half hour, but their forwards could do nothing against a defence that has hardly let in a goal this season. The next match is to be played away on Saturday week.",
    blanks: [
      ["Rovers", "Wanderers", "Athletic", "United", "Town"],
      ["Albion", "Harriers", "Rangers", "City", "County"],
      ["two", "three", "two", "four", "three"],
    ],
  },
  {
    headline: "Death of a {0}",
    text: "The {0} {1}, who was known to everybody in the town, died at home on Sunday after a short illness. For more than forty years the {0} was to be met every morning on the way to work, and had a kind word for all. The funeral will be held in the parish church on Friday afternoon; the family asks for no flowers, and for gifts to the lifeboat.",
    blanks: [
      ["baker", "smith", "teacher", "pilot", "nurse"],
      ["Anna Lind", "John Cole", "Mary Hart", "Thomas Reed", "Ellen Page"],
    ],
  },
  {
    headline: "{0} shares rise",
    text: "Shares of the {0} company rose to {1} pence at the close of trading on the exchange yesterday, after its directors had said that orders were well up on last year. Dealers spoke of a quiet day with few buyers. The index hardly moved, and the pound was steady against the dollar and the other currencies. Trading goes on this morning at nine.",
    blanks: [
      ["railway", "brewing", "shipping", "cotton", "steel"],
      ["112", "97", "140", "112", "205"],
    ],
  },
];

const german: readonly Form[] = [
  {
    headline: "Der Rat lässt {0} ausbessern",
    text: "Der Rat der Stadt hat am Montag beschlossen, {0} noch vor dem Winter ausbessern zu lassen, wie der Bürgermeister nach langer Aussprache im alten Rathaus mitteilte. Niemand sprach gegen das Vorhaben, das viertausend Mark kosten und bis zum {1} des nächsten Jahres dauern wird. Die Arbeiten werden von den Handwerkern des Ortes ausgeführt, die dafür ein Angebot abgeben sollen.",
    blanks: [
      ["die Mühle", "die Schule", "die Brücke", "die Kirche", "den Markt"],
      ["Frühling", "Frühling", "Herbst", "Sommer", "Frühling"],
    ],
  },
  {
    headline: "Trauer um {0}",
    text: "Nach kurzer Krankheit ist am Sonntag {0} gestorben, {1} unserer Stadt, den hier jedes Kind gekannt hat. Mehr als vierzig Jahre lang hatte er für alle ein freundliches Wort und half, wo er nur helfen konnte. Die Trauerfeier findet am Freitag um zwei Uhr in der Pfarrkirche statt. Die Familie bittet, von Blumen abzusehen und statt dessen für das Altenheim zu spenden.",
    blanks: [
      ["Karl Brandt", "Emil Vogel", "Otto Hahn", "Hans Lange", "Paul Fuchs"],
      ["der Bäcker", "der Schmied", "der Lehrer", "der Lotse", "der Arzt"],
    ],
  },
  {
    headline: "{0} an der Küste",
    text: "Der Wetterdienst erwartet heute {0} an der Küste und {1} in den Bergen. Der Wind weht am Morgen {2} und lässt gegen Abend nach. Die Fischer werden gebeten, vor dem Auslaufen den Rundfunk zu hören, und die Wanderer, auf den Wegen zu bleiben. Die Aussichten für den Rest der Woche sind ähnlich, teilte der Dienst am frühen Morgen mit.",
    blanks: [
      ["Sonne", "Regen", "Nebel", "Schnee", "Hagel"],
      ["Wolken", "Nebel", "Regen", "Sonne", "Frost"],
      ["schwach", "kräftig", "schwach", "frisch", "kräftig"],
    ],
  },
];

const spanish: readonly Form[] = [
  {
    headline: "El concejo reparará {0}",
    text: "El concejo acordó el lunes reparar {0} antes de que llegue el invierno, según dijo el alcalde tras un largo debate en la vieja sala del ayuntamiento. Nadie habló en contra del proyecto, que costará cuatro mil pesetas y durará hasta {1} del próximo año. Los trabajos serán ejecutados por los artesanos de la villa, que deben presentar sus ofertas en los próximos días.",
    blanks: [
      ["el molino", "la escuela", "el puente", "la iglesia", "el mercado"],
      ["la primavera", "la primavera", "el otoño", "el verano", "la primavera"],
    ],
  },
  {
    headline: "Suben las acciones de {0}",
    text: "Las acciones de la compañía de {0} subieron ayer hasta {1} pesetas al cierre de la bolsa, después de que sus directores dijeran que los pedidos habían crecido mucho respecto al año pasado. Los corredores hablaron de un día tranquilo con pocos compradores. El índice apenas se movió, y la moneda se mantuvo firme frente al dólar. La bolsa abre esta mañana a las nueve.",
    blanks: [
      ["ferrocarriles", "cervezas", "navegación", "algodón", "acero"],
      ["112", "97", "140", "112", "205"],
    ],
  },
];

/** Fill in every form as often as it has words for; each notice is of another month. */
export function makeNotices(): Notice[] {
  return [...english, ...german, ...spanish].flatMap(({ headline, text, blanks }, form) =>
    [0, 1, 2, 3, 4].map((time) => {
      const fill = (words: string) =>
        words.replaceAll(/\{(\d)\}/g, (_, blank: string) => blanks[Number(blank)]?.[time] ?? "");
      const date = `199${time}-0${1 + ((form + time) % 9)}-1${time}`;
      return { headline: fill(headline), date, text: fill(text) };
    }),
  );
}

/** Ways in which another paper prints the same text. */
export const reprints: Readonly<Record<string, (text: string) => string>> = {
  "with other punctuation": withOtherPunctuation,
  "in capitals": (text) => text.toUpperCase(),
  "under an agency's line": (text) => `From our correspondent, by the Press Union\n\n${text}`,
  "with a line at its end": (text) => `${text}\n\nAll rights reserved by the Press Union.`,
  "cut at its end": (text) =>
    text
      .split(" ")
      .slice(0, Math.max(55, text.split(" ").length - 8))
      .join(" "),
};

/** Print a text with other stops in the places of its own. */
export function withOtherPunctuation(text: string): string {
  return text.replaceAll(",", " –").replaceAll(";", ".");
}
