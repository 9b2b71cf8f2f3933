import type { ArticleCard, DatePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ArticleList } from "./article-list.tsx";
import { CountedLinks } from "./counted-links.tsx";
import { href } from "./href.ts";
import { ListedDetails } from "./listed-details.tsx";
import { writtenIn } from "./written-in.ts";

/** Show a day's articles as that day's paper: the longest leads, the others stand beside and below it. */
export function DayPaper({ site, page }: { readonly site: Site; readonly page: DatePage }) {
  const [lead, ...others] = page.articles;
  const sameDay = page.sameDay ?? [];
  const day = page.path.join("-");
  return (
    <>
      <div class="paper">
        {lead && <DayLead site={site} card={lead} day={day} />}
        {others.length > 0 && (
          <ArticleList site={site} articles={others} heading="h2" layout="columns" of={day} />
        )}
      </div>
      {sameDay.length > 0 && (
        <section class="span">
          <h2 class="band">{say(site.wording, "browse.sameDay")}</h2>
          <CountedLinks site={site} links={sameDay} />
        </section>
      )}
    </>
  );
}

interface DayLeadProps {
  readonly site: Site;
  readonly card: ArticleCard;
  readonly day: string;
}

function DayLead({ site, card, day }: DayLeadProps) {
  return (
    <div class="lead">
      <h2 class="lead-title" {...writtenIn(site, card)}>
        <a href={href(site, card.address)}>{card.title}</a>
      </h2>
      {card.summary !== "" && (
        <p class="lead-standfirst" {...writtenIn(site, card)}>
          {card.summary}
        </p>
      )}
      <ListedDetails site={site} card={card} of={day} />
    </div>
  );
}
