/** Words that stand before, or in apposition to, the name of a person: titles, offices, trades, kin. */
import { isActor, setOf } from "./lexicon.ts";

/** Forms of address and ranks: what follows is a person, whatever it looks like. */
const honorifics = setOf(`
  adm archbishop ayatollah bishop brig brother capt cardinal cde cmdr col comrade cpl dame det dr emir
  emperor empress father fr frau gen gov herr hojatoleslam hon imam insp king lady lord lt madam madame maj
  maulana messrs miss mlle mme monsenor monsieur monsignor mr mrs ms mufti mullah mx pastor pope pres
  prince princess prof pte pvt queen rabbi rep rev revd reverend rt sayyid sen senor sgt shah shaikh sheik
  sheikh signor sir sister sultan supt tsar`);

const offices = setOf(`
  admiral adviser advisor aide ambassador attache attorney boss captain caretaker ceo cfo chair chairman
  chairperson chairwoman chancellor chief colonel commandant commander commissioner comptroller congressman
  congresswoman constable consul coordinator coroner corporal councillor councilman councilor councilwoman
  cto delegate deputy detective diplomat director emeritus envoy executive founder general governor head
  inspector judge justice lawmaker leader legislator lieutenant magistrate major manager marshal mayor mep
  minister mp msp negotiator officer official ombudsman premier president prosecutor rapporteur
  representative ruler secretary senator sergeant sheriff solicitor speaker spokesman spokesperson
  spokeswoman strongman superintendent supervisor taoiseach treasurer trustee undersecretary viceroy
  warlord whip`);

const trades = setOf(`
  academic accountant activist actor actress analyst anchor animator anthropologist archaeologist architect
  artist astronaut astronomer athlete author banker baritone bassist biographer biologist blogger botanist
  boxer broadcaster businessman businesswoman cameraman campaigner candidate cartoonist celebrity chef
  chemist choreographer cleric climatologist coach columnist comedian commentator composer conductor
  consultant contestant correspondent cosmonaut cosplayer counsel counselor criminologist critic curator
  cyclist dancer defender designer developer dissident doctor dramatist driver drummer economist editor
  educator engineer entertainer entrepreneur epidemiologist evangelist expert explorer fighter filmmaker
  firefighter fisherman footballer fundraiser geneticist geographer geologist goalkeeper golfer guitarist
  gymnast heiress historian host humorist illustrator industrialist instructor interpreter inventor
  investigator investor janitor jockey journalist keyboardist laureate lawyer lecturer librarian linguist
  lyricist magician mathematician mechanic meteorologist microbiologist midfielder militant missionary
  mogul musician naturalist neurologist neuroscientist neurosurgeon newscaster novelist nurse oceanographer
  pacifist painter palaeontologist paleontologist paramedic performer philanthropist philosopher
  photographer photojournalist physician physicist pianist pilot playwright podcaster poet policeman
  policewoman politician preacher presenter priest producer professor programmer prophet psychiatrist
  psychologist publicist publisher rapper realtor referee reporter researcher rower runner sailor satirist
  scholar scientist screenwriter sculptor seismologist singer singer-songwriter skater skier skipper
  sociologist soldier solicitor songwriter soprano specialist sportscaster sprinter stockbroker strategist
  striker student suffragist surfer surgeon swimmer teacher technician tenor theologian therapist trainer
  translator tycoon veteran violinist virologist vocalist volcanologist volunteer whistleblower winger
  wrestler writer youtuber zoologist`);

const others = setOf(`
  accomplice assailant assassin attacker aunt billionaire bomber boyfriend bride brother candidate captive
  casualty champion cleric colleague contender cousin culprit daughter defendant detainee eyewitness father
  fiance fiancee friend frontrunner girlfriend granddaughter grandfather grandmother grandson gunman
  hopeful hostage husband icon incumbent inmate killer legend martyr mentor millionaire mother
  mother-in-law murderer nephew newcomer niece nominee opponent owner participant passenger patient
  perpetrator pioneer plaintiff predecessor prisoner protester rapist rebel resident rival robber runner-up
  shooter sister socialite son spouse star stepfather stepmother stepson successor superstar survivor
  suspect teammate teenager terrorist tourist uncle victim victor widow wife winner witness`);

/** Words before an office that belong to it and are not a name: `Prime Minister`, `Crown Prince`. */
const modifiers = setOf(`
  acting assistant associate attorney brigadier cabinet chief commanding crown defence defense deputy
  director district ex executive field first foreign former general grand head high home honorary interim
  joint junior lance lead leading lieutenant lord major majority managing minority permanent police press
  prime principal private rear regional secretary senior shadow special staff state supreme surgeon then
  under vice warrant`);

/** Sovereigns and prelates, who go by a given name: the title is part of `Pope Francis`, not of a family name. */
const regnal = setOf(`
  emperor empress king mother patriarch pope prince princess queen sister sultan tsar`);

/** Tell whether a folded word is an office, rank, trade or kinship that a person may have. */
export function isRole(key: string): boolean {
  const last = key.slice(key.lastIndexOf(" ") + 1);
  return (
    isActor(key) ||
    [key, last].some((each) => inLists(each) || (each.endsWith("s") && inLists(each.slice(0, -1))))
  );
}

/** Tell whether a folded word is a role in capitals too: what may precede a name inside a run of capitals. */
export function isTitle(key: string): boolean {
  return isOffice(key) || trades.has(plainRole(key));
}

/** Tell whether a folded word is a form of address, a rank or an office: a single word after it is a name. */
export function isOffice(key: string): boolean {
  return honorifics.has(key) || offices.has(plainRole(key));
}

/** Tell whether a title stays with a name of one word: `Pope Francis`. */
export function isRegnal(key: string): boolean {
  return regnal.has(key);
}

/** Tell whether a folded word may belong to the office that follows: `deputy`, `supreme`. */
export function isModifier(key: string): boolean {
  return modifiers.has(key);
}

/** `co-author`, `president-elect`. */
function plainRole(key: string): string {
  return key
    .replace(/^(?:co|ex|former|then|vice) /, "")
    .replace(/ (?:elect|designate|general|in chief)$/, "");
}

function inLists(key: string): boolean {
  return honorifics.has(key) || offices.has(key) || trades.has(key) || others.has(key);
}
