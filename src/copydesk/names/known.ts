/** Organizations known the world over by a name that does not tell what they are. */
import { fold, isOrdinary, taggedAs } from "./lexicon.ts";

/** International bodies, alliances, armed groups, state bodies, news media; a slash parts two names of one. */
const names = `
  African Union|Agence France-Presse/AFP|Airbus|Al Arabiya|Al Jazeera|Al-Qaeda/Al-Qaida|Al-Shabaab|Alibaba|
  Amnesty International|Ansar Allah/Ansarullah|Arab League|ASEAN|Associated Press/AP|Bloomberg News|Boko Haram|
  Bundesbank|Bundesrat|Bundestag|BuzzFeed|CENTCOM|CERN|CNBC|Deutsche Bank|Deutsche Welle|
  Doctors Without Borders/Médecins Sans Frontières|Downing Street|ECOWAS|European Commission|European Parliament|
  European Union/EU|Europol|FARC|Fatah|Fox News|FSB|G20|G7|G8|Gazprom|GCHQ|Greenpeace|
  Gulf Cooperation Council/GCC|Haaretz|Hamas|Hezbollah/Hizbullah|House of Commons|House of Lords|
  House of Representatives|Huawei|Human Rights Watch|IAEA|ICAO|ICANN|ICC|ICRC|IMF|Interfax|IRGC|IRNA|ISIL|ISIS|
  Islamic Jihad|Islamic State|ISNA|Izvestia|KGB|Khmer Rouge|Knesset|Kremlin|Ku Klux Klan|Le Figaro|Le Monde|Likud|
  LinkedIn|Lockheed Martin|Lok Sabha|Lufthansa|Mercosur|MI5|MI6|Mossad|Muslim Brotherhood|NAACP|NATO|NOAA|OECD|
  OHCHR|OPCW|OPEC|OSCE|Oxfam|Pentagon|PKK|PLO|Politico|Pravda|Quds Force|RAF|Rajya Sabha|Raytheon|Red Crescent|
  Red Cross|Reporters Without Borders|Reuters|Riksdag|Rosatom|Roscosmos|Rosneft|Saudi Aramco|Scotland Yard|Shin Bet|
  Sinn Féin|Snapchat|SpaceX|Spotify|Stasi|Taliban|TASS|TechCrunch|Tesla|TikTok|UNDP|UNESCO|UNHCR|UNICEF|UNIFIL|
  United Nations/UN|UNRWA|USAID|White House|WFP|WHO|Wikimedia|Wikinews|Wikipedia|World Bank|
  World Health Organization|World Trade Organization|WTO|WWF|Xinhua|YPG|ZANU-PF`;

/** Entries of compromise that are something else first of all: people, movements, programmes, a building. */
const misplaced = new Set([
  "brexiteers",
  "coco chanel",
  "eurosceptics",
  "medicaid",
  "medicare",
  "notre dame",
  "scientology",
]);

interface Known {
  /** The same for all names of one organization. */
  readonly identity: string;
  /** Whether only capitals mean the organization: `WHO`. */
  readonly capitals: boolean;
}

const organizations = buildList();

/** Longest name in the list, in words. */
export const longestOrganization = Math.max(
  ...[...organizations.keys()].map((name) => name.split(" ").length),
);

/** Look up a name as written; gives one identity for all names of an organization, `undefined` for none known. */
export function findOrganization(name: string): string | undefined {
  const known = organizations.get(fold(name));
  return known === undefined || (known.capitals && /\p{Ll}/u.test(name)) ? undefined : known.identity;
}

function buildList(): ReadonlyMap<string, Known> {
  const tagged = ["Organization", "SportsTeam"].flatMap(taggedAs).map(fold).filter(isTelling);
  const own = names.split("|").flatMap((entry): [string, Known][] => {
    const variants = entry.trim().split("/");
    const identity = fold(variants[0] ?? "");
    return variants.map((name) => [fold(name), { identity, capitals: !/\p{Ll}/u.test(name) }]);
  });
  return new Map([
    ...tagged.map((name): [string, Known] => [name, { identity: name, capitals: name.length < 4 }]),
    ...own,
  ]);
}

/** Leave out names that are also ordinary words, which a capital alone does not make an organization. */
function isTelling(name: string): boolean {
  return name.length > 2 && !misplaced.has(name) && !name.split(" ").every(isOrdinary);
}
