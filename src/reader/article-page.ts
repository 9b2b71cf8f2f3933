/** The script of an article's page. Everything on it can be read without. */
import { offerCitations } from "./citation-tools.ts";
import { showFound } from "./found-bar.ts";
import { offerParagraphLinks } from "./paragraph-link.ts";
import { recordPrint } from "./print-record.ts";

showFound();
offerCitations();
offerParagraphLinks();
recordPrint();
