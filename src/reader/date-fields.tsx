import { useEffect, useState } from "preact/hooks";
import { type MessageKey, say } from "../wording.ts";
import { type DateRead, readDateField } from "./date-field.ts";
import { type DateRange, endsBeforeItBegins } from "./date-range.ts";
import type { SearchSite } from "./site.ts";

interface DateFieldsProps {
  readonly site: SearchSite;
  /** As the address has it, even where it is no date. */
  readonly range: DateRange;
  readonly onChange: (range: DateRange) => void;
}

/** The two ends of a range, to be typed; each is taken when the reader leaves its field or presses Enter. */
export function DateFields({ site, range, onChange }: DateFieldsProps) {
  const { wording } = site;
  return (
    <div class="date-fields">
      <DateField
        {...{ site, id: "date-from", label: "search.from", typed: range.from ?? "" }}
        onTake={(from) => onChange({ ...range, from })}
      />
      <DateField
        {...{ site, id: "date-until", label: "search.until", typed: range.until ?? "" }}
        onTake={(until) => onChange({ ...range, until })}
      />
      <p class="search-quiet date-hint" id="date-hint">
        {say(wording, "search.dateHint", { year: "1923", month: "1923-04", day: "1923-04-18" })}
      </p>
      <p class="date-fault" role="status">
        {endsBeforeItBegins(range) && say(wording, "search.problemRangeEndBeforeBeginning")}
      </p>
    </div>
  );
}

interface DateFieldProps {
  readonly site: SearchSite;
  readonly id: string;
  readonly label: MessageKey;
  readonly typed: string;
  readonly onTake: (date: string | undefined) => void;
}

function DateField({ site, id, label, typed, onTake }: DateFieldProps) {
  const [text, setText] = useState(typed);
  useEffect(() => setText(typed), [typed]);
  const [read, setRead] = useState<DateRead>(() => readDateField(typed));
  useEffect(() => setRead(readDateField(typed)), [typed]);
  const take = (given: string) => {
    const now = readDateField(given);
    setRead(now);
    if (now.fault === undefined && (now.date ?? "") !== typed) onTake(now.date);
    if (now.fault === undefined) setText(now.date ?? "");
  };
  return (
    <div class="date-field">
      <label for={id}>{say(site.wording, label)}</label>
      <input
        id={id}
        class="search-field"
        type="text"
        dir="ltr"
        autocomplete="off"
        enterkeyhint="done"
        placeholder={say(site.wording, "search.dateForm")}
        aria-invalid={read.fault !== undefined}
        aria-describedby={`date-hint ${id}-fault`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") take(event.currentTarget.value);
          if (event.key === "Escape") setText(typed);
        }}
      />
      <p class="date-fault" id={`${id}-fault`} role="status">
        {describeFault(site, read, text)}
      </p>
    </div>
  );
}

function describeFault({ wording }: SearchSite, { fault }: DateRead, typed: string): string {
  if (fault === undefined) return "";
  if (fault === "impossible") return say(wording, "search.dateImpossible", { typed });
  return say(wording, "search.dateUnread", { typed, year: "1923", month: "1923-04", day: "1923-04-18" });
}
