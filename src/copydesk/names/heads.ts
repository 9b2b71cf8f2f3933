/** Nouns that tell what kind of thing a name in capitals is, and common nouns that announce a name. */
import { setOf } from "./lexicon.ts";

const organizationHeads = setOf(`
  academy administration agency airline airlines airways alliance army assembly associates association
  authority ballet bank board brigade brigades brotherhood bureau cabinet center centers centre centres
  chamber chronicle church clinic club coalition college command commission committee communications
  company confederation congress conservatory consortium constabulary cooperative corp corporation corps
  council courier court department directorate embassy enterprise enterprises exchange faculty federation
  force forces foundation front fund gazette group guard guards guild herald holdings hospital inc
  incorporated industries infirmary institute institution insurance intelligencer journal laboratories
  laboratory labs league legion limited llc llp lobby ltd magazine mail media militia ministry motors
  movement museum navy network networks news newspaper newspapers observatory observer office orchestra
  organisation organization parliament partners partnership party patrol pharmaceuticals philharmonic
  pictures plc police politburo polytechnic post press productions publications publishers publishing
  quartet railway railways records regiment research reserve review school seminary senate service services
  shipyard society software sons squadron studios subcommittee symphony syndicate synod systems taskforce
  technologies telecom telegraph television times treasury tribunal tribune troupe trust tv union
  university ventures watch watchdog workshop`);

/** Heads of companies, which need a proper name before them: `Lockheed Systems`, not `Smart Systems`. */
const companyHeads = setOf(`
  enterprises industries partners services software systems technologies ventures`);

/** Heads that name an institution by the words after them: `Ministry of X`, `Centers for X`. */
const phraseHeads = setOf(`
  academy administration agency army association authority bank board brotherhood bureau cabinet cathedral
  center centers centre centres chamber church club coalition college command commission committee
  community company confederation conference congress convention corps council court department directorate
  embassy faculty federation foundation front fund government guardian guardians guild house institute
  institutes institution league legion library ministry mission movement museum office organisation
  organization parliament party school secretariat senate service society soldiers synod treasury tribunal
  trust union university voice`);

/** Last words of the names of newspapers and magazines that go by `The`. */
const newspaperHeads = setOf(`
  advertiser age argus atlantic chronicle citizen conversation courier economist enquirer examiner gazette
  globe guardian herald hill hindu independent inquirer intercept journal mail mirror nation news observer
  post record register review spectator standard star sun telegraph times tribune verge`);

/** Heads of the state: a country's possessive before them is part of the name, `Peru’s Central Bank`. */
const stateHeads = setOf(`
  agency army assembly authority bank bureau cabinet commission committee congress corps council court
  department directorate force forces guard guards ministry navy office parliament police senate service
  treasury`);

/** Words that make an organization of what follows: `Radio France`. */
const prefixHeads = setOf("air banco banque club deutsche groupe grupo radio tv");

/** Last words of geographical names. */
const placeHeads = setOf(`
  airport archipelago atoll bay beach canal canyon cape city coast county creek delta desert district falls
  glacier governorate gulf heights highlands hills island islands isthmus lagoon lake lakes mountain
  mountains oasis oblast ocean park peninsula plains plateau prefecture province reef region ridge river
  sea shire springs square strait straits strip territory town township valley village volcano`);

/** First words of geographical names: `Lake Geneva`. */
const placePrefixes = setOf("bay cape fort gulf lake mount port puerto san santa santo strait");

/** First words of geographical names that go on with `of`: `Strait of Hormuz`. */
const placePhrases = setOf(`
  bay cape city commonwealth gulf island islands isle isles kingdom lake port province republic sea state
  strait straits valley`);

/** Last or first words of what is neither person, place nor organization: days, wars, laws, prizes, works. */
const eventHeads = setOf(`
  accord accords act affair agenda agreement album amendment anniversary anthem avenue award awards battle
  bill boulevard bowl brexit campaign carnival case ceremony challenge championship championships chapter
  charter christmas classic code comic comics conference constitution contest convention covenant crisis
  cup cyclone day days deal declaration depression derby directive disease dream drive easter edition
  election elections epidemic era eve expo fair festival fever final finals flight flu friday game games
  globe grand hurricane image incident initiative invitational jubilee lane laureate law lecture list live
  madness manifesto marathon mass massacre medal memorandum month movie music night novel olympiad olympics
  oscar oscars outbreak pact pandemic peace photo photograph plan policy premiere prix prize proclamation program programme
  project protocol purge race ramadan rebellion referendum regatta report resolution revolt revolution
  rights ring riots road round rule rules saga scandal season series show siege song storm stream street
  summit sunday supper syndrome tax theorem theory title tour tournament treaty trial trophy typhoon
  uprising vaccine version video virus war warming wars week weekend world year`);

/** Common nouns for organizations: `the firm X`, `X, a German company`. */
const organizationNouns = setOf(`
  agency airline alliance army association automaker band bank brewer brewery broadcaster broker brokerage
  bureau carmaker carrier cartel chain channel charity club coalition college committee company
  conglomerate consortium consultancy contractor cooperative corporation daily distributor faction
  federation firm foundation fund giant group hospital institute insurer label laboratory league lender
  magazine manufacturer militia ministry movement museum network newspaper ngo non-profit nonprofit
  organisation organization outlet party periodical platform provider publication publisher regulator
  retailer school service society squad startup station studio subsidiary supermarket tabloid team telecom
  troupe union university utility vendor watchdog website weekly`);

/** Common nouns for places: `the city of X`, `X province`. */
const placeNouns = setOf(`
  archipelago area atoll borough canton capital city coast commune county desert district enclave
  governorate hamlet harbor harbour island islands locality metropolis municipality neighborhood
  neighbourhood oblast outskirts parish peninsula plateau port prefecture province region republic resort
  seaport settlement state suburb territory town township valley village`);

/** Nouns of buildings, which are often named after a person: the name before them is no evidence of either kind. */
const facilityNouns = setOf(`
  airport arena base bridge building camp cathedral church dam hall highway hospital hotel mosque museum
  palace park plant port prison reactor refinery road school square stadium station street temple terminal
  tower university`);

/** Offices that a person holds in an organization: `the founder of X`. */
const organizationOffices = setOf(`
  arm branch ceo chair chairman chairperson chairwoman co-founder cofounder customers division editor
  editor-in-chief editors employee employees executive founder headquarters manager member members officer
  owner shareholder shareholders shares spokesman spokesperson spokeswoman staff subsidiary unit users`);

export const heads = {
  organization: organizationHeads,
  company: companyHeads,
  phrase: phraseHeads,
  state: stateHeads,
  newspaper: newspaperHeads,
  prefix: prefixHeads,
  place: placeHeads,
  placePrefix: placePrefixes,
  placePhrase: placePhrases,
  event: eventHeads,
} as const;

export const nouns = {
  organization: organizationNouns,
  place: placeNouns,
  facility: facilityNouns,
  office: organizationOffices,
} as const;
