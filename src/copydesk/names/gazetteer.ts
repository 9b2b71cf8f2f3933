/** Places of the world: countries, regions and larger cities, by every name English texts use. */
import { fold, isDemonym, isGivenName, isOrdinary, isSurname, taggedAs } from "./lexicon.ts";

/** Names in common use for countries besides those of Unicode CLDR, by ISO 3166 code. */
const otherCountryNames: Readonly<Record<string, string>> = {
  AE: "UAE",
  BA: "Bosnia and Herzegovina|Bosnia-Herzegovina",
  CD: "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo",
  CG: "Republic of the Congo|Congo-Brazzaville",
  CI: "Ivory Coast",
  CV: "Cabo Verde",
  CZ: "Czech Republic",
  GB: "UK|U.K.|Britain|Great Britain",
  KP: "DPRK",
  KR: "Republic of Korea",
  MK: "Macedonia",
  MM: "Burma",
  MO: "Macau",
  NL: "Holland",
  PS: "Palestine",
  PG: "Papua New Guinea",
  RU: "Russian Federation",
  SZ: "Swaziland",
  TL: "East Timor",
  TR: "Turkey",
  TT: "Trinidad and Tobago|Trinidad",
  US: "USA|U.S.|US|U.S.A.|United States of America|America",
  VA: "Vatican|Holy See",
};

/** Capitals, larger cities and regions that neither CLDR, the time zones nor compromise list. */
const otherPlaces = `
  Aachen|Abuja|Akron|Al Hudaydah|Albany|Alexandria|Anbar|Andorra la Vella|Arabian Peninsula|Arabian Sea|
  Asmara|Austin|Avignon|Baden-Württemberg|Balkans|Baltics|Basra|Basseterre|Belmopan|Bethlehem|Bilbao|
  Black Sea|Bloemfontein|Bochum|Bonn|Bordeaux|Brandenburg|Brittany|Bucha|Buffalo|Burgundy|Bushehr|
  Byzantine Empire|Caesarea|Cannes|Canterbury|Caspian Sea|Castries|Catalonia|Caucasus|Charleston|Charlotte|
  Chernobyl|Cincinnati|Columbus|Czechoslovakia|Darfur|Dayton|Deir ez-Zor|Des Moines|Dijon|
  District of Columbia|Dnipro|Dodoma|Donbas|Donbass|Donetsk|Dunedin|East Asia|East Germany|East Jerusalem|
  Eastern Europe|Eilat|El Alto|Entebbe|Erbil|Erfurt|Essen|Eurasia|Fallujah|Far East|Flanders|Florence|
  Fukushima|Funafuti|Galicia|Galilee|Gaza City|Gaza Strip|Georgetown|Gitega|Goa|Golan Heights|Granada|
  Grenoble|Grozny|Gulf of Mexico|Gulf of Oman|Gwangju|Hamilton|Hanover|Hartford|Helmand|Herat|Hiroshima|
  Hodeidah|Honiara|Houston|Hull|Iberia|Idlib|Ingolstadt|Innsbruck|Ivano-Frankivsk|Jacksonville|Jalalabad|
  Jenin|Jersey City|Kansas City|Karbala|Kashmir|Kathmandu|Kerman|Kermanshah|Khan Younis|Kharkov|Kherson|
  Khuzestan|Kingstown|Kobe|Koblenz|Konya|Korean Peninsula|Krasnodar|Kunduz|Kurdistan|Kursk|Kyushu|Las Vegas|
  Lashkar Gah|Latakia|Levant|Lhasa|Lille|Limerick|Lobamba|Long Island|Lucerne|Lugansk|Luhansk|Luxor|Madison|
  Magdeburg|Mainz|Majorca|Malaga|Malé|Manama|Mannheim|Mariupol|Mediterranean|Mediterranean Sea|Melilla|
  Mesopotamia|Middle East|Mindanao|Minneapolis|Montgomery|Moroni|Munster|Murmansk|Nablus|Nagorno-Karabakh|
  Najaf|Namur|Navarre|Near East|Negev|Ngerulmud|Nice|North Africa|North Sea|Northern Cyprus|
  Northern Ireland|Nukuʻalofa|Nur-Sultan|Nuremberg|Odesa|Okinawa|Oklahoma City|Omaha|Orlando|Ostrava|
  Ottoman Empire|Palikir|Palm Beach|Palmyra|Persian Gulf|Peshawar|Piedmont|Plymouth|Poltava|Port Louis|
  Port Moresby|Port Sudan|Port Vila|Porto-Novo|Potsdam|Praia|Pripyat|Pristina|Provence|Pune|Qandahar|Qazvin|
  Qom|Quetta|Rafah|Rakhine|Ramadi|Ramallah|Raqqa|Rijeka|Roseau|Rostock|Rostov-on-Don|Sahel|Salisbury|Samara|
  San Bernardino|Santiago|Sardinia|Savannah|Scandinavia|Sevastopol|Sharm el-Sheikh|Shiraz|Silicon Valley|
  Sinai|Sindh|Sochi|South Asia|South China Sea|Southeast Asia|Soviet Union|Split|Sri Jayawardenepura Kotte|
  St. George's|St. John's|St. Louis|St. Paul|St. Petersburg|Stavanger|Strait of Hormuz|Sucre|Suez|
  Suez Canal|Sumy|Suva|Swansea|Sydney|Syracuse|Tacoma|Taiz|Tallahassee|Tampa|Tarawa|Tel Aviv-Yafo|Tibet|
  Tigray|Tikrit|Timbuktu|Topeka|Tora Bora|Transnistria|Tucson|Tyrol|Ulsan|Ulster|Uppsala|Urmia|Valletta|
  Valparaíso|Victoria|Vinnytsia|Virginia|Wallonia|Waziristan|West Africa|West Bank|West Germany|
  Western Australia|Western Europe|Westphalia|Xinjiang|Yamoussoukro|Yaoundé|Yaren|Yazd|Yugoslavia|Zahedan|
  Zaporizhzhia|Zaragoza`;

/** The regions of Unicode CLDR: ISO 3166 code, or UN M49 code for continents, and name. */
const regions = regionCodes().flatMap(namesOfRegion);

/** What stands for a place: the same for every name of one country, else the folded name. */
const places = buildGazetteer();

const usualNames = new Map(regions.toReversed().map(([code, name]) => [`country ${code}`, name]));

const peopleEndings = ["n", "an", "ian", "ese", "i", "er", "ns", "ans", "ians", "is", "ers"];
const peopleOfPlace = /.{3}(?:n|ese|i|er|ns|is|ers)$/;

/** Longest name in the gazetteer, in words. */
export const longestPlace = Math.max(...[...places.keys()].map((name) => name.split(" ").length));

/** Look up a folded name; gives one identity for all names of a country, `undefined` for no known place. */
export function findPlace(key: string): string | undefined {
  return places.get(key);
}

/** Tell whether a folded name is that of a country. */
export function isCountry(key: string): boolean {
  return places.get(key)?.startsWith("country ") ?? false;
}

/** Tell whether a folded word names the people of a place, or a faith or creed: `danes`, `londoner`, `catholic`. */
export function isPeople(key: string): boolean {
  if (isDemonym(key)) return true;
  if (!peopleOfPlace.test(key) || places.has(key)) return false;
  return peopleEndings.some((ending) => key.endsWith(ending) && places.has(key.slice(0, -ending.length)));
}

/** Give the name of a country by its identity, as CLDR has it; `undefined` for other places. */
export function countryName(identity: string): string | undefined {
  return usualNames.get(identity);
}

function buildGazetteer(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of [...cityNames(), ...otherPlaces.split("|").map((each) => each.trim())])
    found.set(fold(name), fold(name));
  for (const [code, name] of countryNames()) found.set(fold(name), `country ${code}`);
  return found;
}

function countryNames(): [string, string][] {
  const others = Object.entries(otherCountryNames).flatMap(([code, names]) =>
    names.split("|").map((name): [string, string] => [code, name]),
  );
  return [...regions, ...others];
}

function namesOfRegion(code: string): [string, string][] {
  const names = (["long", "short"] as const).map((style) =>
    new Intl.DisplayNames("en", { type: "region", style, fallback: "none" }).of(code),
  );
  return names.flatMap((name): [string, string][] => {
    if (name === undefined || /^(Pseudo|Unknown|world|United Nations|UN$|European Union|Eurozone)/.test(name))
      return [];
    // CLDR writes "Myanmar (Burma)", "Hong Kong SAR China", "Trinidad & Tobago", "Congo - Kinshasa".
    const plain = name.replace(/ \(.*\)$| SAR .*$/, "").replace(" & ", " and ");
    return plain.includes(" - ") ? [] : [[code, plain]];
  });
}

function regionCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const continents = ["002", "003", "005", "009", "013", "019", "142", "143", "150", "419", "029"];
  return [...letters.flatMap((a) => letters.map((b) => a + b)), ...continents];
}

function cityNames(): string[] {
  const zones = Intl.supportedValuesOf("timeZone").map(
    (zone) => /^(?:A[fmsu]|Eu)\w+\/(\w+)$/.exec(zone)?.[1] ?? "",
  );
  const vague = [...zones.map((zone) => zone.replaceAll("_", " ")), ...taggedAs("Place")];
  return [...["City", "Region", "Country"].flatMap(taggedAs).filter(isLong), ...vague.filter(isTellingName)];
}

/** Leave out airport codes and the like. */
function isLong(name: string): boolean {
  return name.length > 3;
}

/** Leave out common nouns such as `downtown` and names that are a person's first of all. */
function isTellingName(name: string): boolean {
  const key = fold(name);
  return isLong(key) && !key.split(" ").every(isOrdinary) && !isGivenName(key) && !isSurname(key);
}
