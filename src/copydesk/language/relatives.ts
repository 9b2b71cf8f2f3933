/** Frequent words that one language of a group of relatives has and the others have not. */
type Relatives = Readonly<Record<string, ReadonlySet<string>>>;

/**
 * Groups of languages of which a detector knows some and takes the others for these, or does not tell them apart in a
 * paragraph: Malay and Indonesian, Dutch and Afrikaans, Portuguese, Spanish and Galician, Icelandic and Faroese, Tagalog
 * and Cebuano, Croatian and Serbian in Latin letters, Serbian, Bulgarian and Macedonian, Hindi, Marathi and Nepali.
 */
const groups: readonly Relatives[] = [
  {
    ms: words("bahawa kerana ialah polis syarikat wang kereta jumaat ahad ogos mac julai disember hendaklah"),
    id: words(
      "bahwa karena bisa saat uang mobil polisi kantor harus setidaknya jumat minggu agustus maret juli pasal",
    ),
  },
  {
    nl: words("de een zijn niet voor naar ook wordt deze bij heeft door"),
    af: words("nie vir hulle gesê sê deur kan word baie dié ’n 'n hierdie"),
  },
  {
    pt: words("um uma não também até depois são ao pela pelo mais em na da"),
    es: words("el los las una y también hasta después del más según hacia su"),
    gl: words("unha unhas dunha dun nunha coa coas tamén ata despois máis polo"),
  },
  { is: words("og að sem ekki það hefur við eða"), fo: words("og at sum ikki tað hevur við ella") },
  { tl: words("ng ay at nang sila ito kung para"), ceb: words("nga og ug sila kini kung alang ngadto") },
  {
    hr: words(
      `tko svatko nitko netko tijekom tjedan tjedna tisuća tisuće uopće opći opće sukladno sustav sustava tvrtka tvrtke
      zrakoplov siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca`,
    ),
    "sr-Latn": words(
      "posle pre gde dve vreme mesto meseca meseci reč reči nedelje sednici deo uvek dete deca čovek sledeći celo bezbednost",
    ),
  },
  {
    sr: words("је су у ће који која које али према није због"),
    mk: words("во ќе го ги со кои кој која што беше нема поради"),
    bg: words("в ще със които който която са беше няма според като"),
  },
  {
    hi: words("है हैं में की के का से और ने पर नहीं"),
    mr: words("आहे आहेत आणि या होते मध्ये नाही असे तर"),
    ne: words("छ छन् र मा गरेको भएको भने छैन यो पनि हो"),
  },
];

/** How many of its words a language must have, and how much oftener than any relative. */
const fewestHits = 2;
const lead = 2;

/**
 * Tell which of its relatives a text is in, by their frequent words.
 *
 * @param language what the text was taken for
 * @returns undefined where the language has no such relatives, `uncertain` where the words do not tell
 */
export function tellRelatives(language: string, text: string): string | "uncertain" | undefined {
  const group = groups.find((each) => language in each);
  if (!group) return undefined;
  const found = text.toLowerCase().match(/['’]?[\p{L}\p{M}]+/gu) ?? [];
  const [first, second] = Object.entries(group)
    .map(([name, own]) => ({ name, hits: found.filter((word) => own.has(word)).length }))
    .toSorted((one, other) => other.hits - one.hits);
  if (!first || first.hits < fewestHits || first.hits < lead * (second?.hits ?? 0)) return "uncertain";
  return first.name;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
