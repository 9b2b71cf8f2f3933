import { readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Lexicon, loadLexicon } from "../../src/copydesk/lexicon/lexicon.ts";
import { gatherVocabulary, mendLostSpaces } from "../../src/copydesk/lost-spaces/mend-lost-spaces.ts";
import { repositoryFolder } from "../support/repository-folder.ts";

let lexicon: Lexicon;
beforeAll(async () => {
  const english = await loadLexicon("en-GB");
  if (!english) throw new Error("There is no English dictionary.");
  lexicon = english;
});

/** Mend a text on the evidence of itself and of what stands around it. */
function mend(text: string, context = "") {
  return mendLostSpaces(text, { lexicon, vocabulary: gatherVocabulary([text, context], lexicon) });
}

/** Other losses, beside which likely ones are believed. */
const scars = "She notedthat it was late. They declaredthat it was over.";

describe("splits on its own evidence", () => {
  test.each([
    ["out ofcoronavirus concerns", "out of coronavirus concerns"],
    ["He notedthat “we are friends.”", "He noted that “we are friends.”"],
    ["The report, whichsaid little, was late.", "The report, which said little, was late."],
    ["Thegovernment fell.", "The government fell."],
    ["They met inJerusalem and inside.", "They met in Jerusalem and inside."],
    ["Officials in Jerusalemwould not say.", "Officials in Jerusalem would not say."],
    ["The FBIand others looked on.", "The FBI and others looked on."],
    ["the organisation’s head offorthe week", "the organisation’s head offorthe week"],
    ["It is forthe best.", "It is for the best."],
    ["of thecolour of the theatre", "of the colour of the theatre"],
    ["He left Germany.The rest stayed.", "He left Germany. The rest stayed."],
    ["It ended.The rest stayed.", "It ended. The rest stayed."],
    ["It fell in 2015.Then it rose.", "It fell in 2015. Then it rose."],
    ["He said,that is all.", "He said, that is all."],
    ["It was “sin,”he said.", "It was “sin,” he said."],
    ["He added that“we know” it.", "He added that “we know” it."],
    ['He said"The end" and "sin"was all.', 'He said "The end" and "sin" was all.'],
    ["The Service(FSB) knew; the (FSB)did not.", "The Service (FSB) knew; the (FSB) did not."],
    ["since in2018 and on May22", "since in 2018 and on May 22"],
    ["in theU.S. and beyond", "in the U.S. and beyond"],
    ["I don’tknow Iran’sallies.", "I don’t know Iran’s allies."],
  ])("%s", (text, mended) => {
    expect(mend(text).text).toBe(mended);
  });
});

describe("splits beside other losses only", () => {
  test.each([
    ["He is incharge of it.", "He is in charge of it."],
    ["It was aformer school.", "It was a former school."],
    ["He wantedto go on.", "He wanted to go on."],
    ["Hesaid so, and he said more.", "He said so, and he said more."],
    ["He met presidentLincoln there.", "He met president Lincoln there."],
    ["It fell in Germany.It rose.", "It fell in Germany. It rose."],
    ["so whenI left", "so when I left"],
    ["It ended.Officials left.", "It ended. Officials left."],
  ])("%s", (text, mended) => {
    expect(mend(text).text).toBe(text);
    expect(mend(text, scars).text).toBe(mended);
  });
});

describe("splits words neither of which is a function word, where both stand in the text by themselves", () => {
  const apart =
    "The leader was late and the campaign hard. Every Motor of the Company stopped, and Leader came. They said so. ";

  test.each([
    ["The long leadercampaign of that year ended.", "The long leader campaign of that year ended."],
    ["The leadercampaign, she noted, ended.", "The leader campaign, she noted, ended."],
    ["The MotorCompany closed.", "The Motor Company closed."],
    ["Leadersaid nothing.", "Leader said nothing."],
  ])("%s", (text, mended) => {
    expect(mend(text, apart + scars).text).toBe(mended);
    expect(mend(text, scars).text).toBe(text);
    expect(mend(text, apart.repeat(40)).text).toBe(text);
  });

  test.each([
    "It was a superleader, and its cybercampaign failed.",
    "The leadercampaign of a leadercampaign.",
  ])("but not what begins as other words do, or stands there twice: %s", (text) => {
    expect(mend(text, `Super. A super day. A cyber day. ${apart}${scars}`).text).toBe(text);
  });
});

describe("splits, beside other losses, words of which English makes no compound or name", () => {
  test.each([
    ["after a recentattack on two towns", "after a recent attack on two towns"],
    ["She saw twohours of it.", "She saw two hours of it."],
    ["The electionsshowed little.", "The elections showed little."],
    ["as officialstold them", "as officials told them"],
    ["In Kabulelections were held.", "In Kabul elections were held."],
    ["an act ofZorblatus", "an act of Zorblatus"],
    ["the BBCreported", "the BBC reported"],
    ["the UKPresident", "the UK President"],
    ["OnWednesday it fell.", "On Wednesday it fell."],
    ["of two-thirdswere late, and a far-leftmember", "of two-thirds were late, and a far-left member"],
    ["It was atrue story.", "It was a true story."],
  ])("%s", (text, mended) => {
    expect(mend(text).text).toBe(text);
    expect(mend(text, scars).text).toBe(mended);
  });

  test.each([
    "videojournalist",
    "crewmembers",
    "tradeswoman",
    "Martinsville",
    "Goodfield",
    "megamarts",
    "Kinnear",
  ])("but not %s", (word) => {
    const text = `We saw ${word} there.`;
    expect(mend(text, scars).text).toBe(text);
  });
});

describe("puts spaces back beside marks and figures, beside other losses", () => {
  test.each([
    ["He met Zorblat,the mayor.", "He met Zorblat, the mayor."],
    ["the U.S.military", "the U.S. military"],
    ["on June 5,2019 it fell", "on June 5, 2019 it fell"],
    ["some $7billion and 5,000members", "some $7 billion and 5,000 members"],
    ["35were hurt, and it was14 years", "35 were hurt, and it was 14 years"],
    ["that wedidn’t see, I thinkI’m sure", "that we didn’t see, I think I’m sure"],
    ["so (Jim)Hedges said", "so (Jim) Hedges said"],
    ["saw it.They left", "saw it. They left"],
  ])("%s", (text, mended) => {
    expect(mend(text).text).toBe(text);
    expect(mend(text, scars).text).toBe(mended);
  });

  test.each(["a 10fold rise", "4chan and B-17s", "at 1,500.25 or 2,019", "http://x.org/a,the", "a(b)C"])(
    "but not in %s",
    (text) => {
      expect(mend(text, scars).text).toBe(text);
    },
  );
});

describe("leaves alone, beside other losses too", () => {
  test.each([
    ["names", "Anderson, Isthmus, Hasan, Theroux, Sherwood and Holland of Toland met Mr Thereau."],
    [
      "names that open a sentence",
      "Hadfield spoke. Mayweather left. Howland stayed. Toobin wrote. Norell sat.",
    ],
    ["brands", "CrowdStrike, YouTube, iPhone, eBay, macOS, playStation, openAPI, theSkimm and PolitiFact"],
    [
      "British spellings",
      "organisation colour theatre towards whilst amongst offences programme behaviour licence",
    ],
    [
      "more of them",
      "analysed cancelled labour tumour honours catalogue defence anaesthetic judgement mould",
    ],
    ["prefixes", "overfunded underperforming onboarding outsourced upvote inhomogeneous antiwar foresees"],
    ["endings", "moonlike rollout lockdown takedown scanners themable matchup wellbeing prepper"],
    ["lone letters and short words", "atypical amidst asunder ennui"],
    ["hyphens", "Cyber-Blow Jean-Claude miles-long then-mayor as-yet e-mails"],
    [
      "addresses",
      "https://ofthe.com/ofthe www.ofthe.org a@ofthe.com ofthe.co.uk #ofthe @notedthat /ofthe/notedthat",
    ],
    ["files and code", "notedthat.txt ofthe_notes asyncio.Queue the_said x.theSaid"],
    ["numbers", "1,000.50 3.14 H1N1 G20 mp3 10km 8chan R0 4x4 B-52"],
    ["initials and abbreviations", "U.S.A. e.g. p.m. Ph.D. D.C. J.K. a.k.a."],
    ["apostrophes", "Khamene’i O’Brien rock’n’roll Qur’an Sana’a Pa’son nothin’ goin’ ma’am Iran’s"],
    ["odd quotation marks", 'reported, ”We have received it during the incident." So “he said.'],
    ["brackets", "person(s) (un)like (re)build f(x) do(c)ters (ab)use"],
    ["foreign words", "hasta la vista, petit déjeuner, modus operandi, de facto, mañana, theoría"],
    ["capitals", "THEEND OFCORONAVIRUS"],
    ["misspelt words", "recieve definately seperate goverment"],
  ])("%s", (_, text) => {
    expect(mend(text, scars).repairs).toEqual([]);
  });
});

describe("takes for a name or a term", () => {
  test.each([
    ["what has a capital elsewhere", "They use ofcoronavirus.", "They use it. Ofcoronavirus is its name."],
    ["what comes again with a capital", "Thegrid grew.", "Then Thegrid fell."],
    ["what comes oftener than its words", "a blockthat", "blockthat and blockthat and no block, it is"],
    ["the plural of a term", "They sell theros.", "They sell thero. A thero is a thing."],
  ])("%s", (_, text, context) => {
    expect(mend(text, context).text).toBe(text);
  });
});

test("knows the words of the text itself", () => {
  const text = "the price ofzorblat rose";
  expect(mend(text).text).toBe(text);
  expect(mend(text, "They sell zorblat.").text).toBe("the price of zorblat rose");
});

test("leaves alone what splits in two ways, either as likely as the other", () => {
  expect(mend("themass", scars).text).toBe("themass");
});

test("leaves a passage in another language alone", () => {
  const text = "La mucha gente todos los días trabajaba en aquella ciudad y amaba norte a todos";
  expect(mend(text, scars.repeat(10)).repairs).toEqual([]);
});

test("names each place with what it was and became", () => {
  expect(mend("He notedthat, as he saw.The end").repairs).toEqual([
    { was: "saw.The", now: "saw. The", rule: "lost space" },
    { was: "notedthat", now: "noted that", rule: "lost space" },
  ]);
});

test("has a dictionary of English alone", async () => {
  expect(await loadLexicon("fa")).toBeUndefined();
  expect(await loadLexicon("enm")).toBeUndefined();
  expect(await loadLexicon("EN")).toBe(lexicon);
});

describe("in the articles of this archive", () => {
  test.each([
    [
      "000_88b6599d5da68122.txt",
      "of coronavirus, declared that, noted that, tweeting that, noted that, noting that, observed that",
    ],
    ["002_7f8a2ceb42dd36bf.txt", ""],
  ])("%s: %s", async (file, places) => {
    const text = await readFile(path.join(repositoryFolder, "tests/sample/content/originals", file), "utf8");
    const repairs = mend(text).repairs.map(({ now }) => now);
    expect(repairs.join(", ")).toBe(places);
  });
});

test("changes white space alone, and records every change in turn", () => {
  const parts = fc.constantFrom(
    ...'the of a in said noted that city Iran May 2018 US I ’s . , ” “ " ( ) - é'.split(" "),
  );
  const texts = fc.array(fc.tuple(parts, fc.constantFrom("", "", " ", "\n")), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (all) => {
      const text = `${all.flat().join("")} ${scars}`;
      const mended = mend(text);
      expect(mended.text.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      const replayed = mended.repairs.reduce((done, { was, now }) => {
        expect(done).toContain(was);
        expect(now.replace(" ", "")).toBe(was);
        return done;
      }, text);
      expect(replayed).toBe(text);
    }),
  );
});
