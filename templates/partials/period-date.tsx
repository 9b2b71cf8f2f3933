import { describePeriod } from "../../src/period-label.ts";
import type { Period, Site } from "../../src/types.ts";

/** Say a date in words; one that HTML can express too is marked up for machines. */
export function PeriodDate({ site, period }: { readonly site: Site; readonly period: Period }) {
  const words = describePeriod(period, site.wording);
  // A month 21 to 24 is a season: EDTF, but no date to HTML.
  const isHtmlDate =
    /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(period.edtf) && !period.edtf.startsWith("0000");
  return isHtmlDate ? (
    <time class="period" datetime={period.edtf}>
      {words}
    </time>
  ) : (
    <span class="period">{words}</span>
  );
}
