import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { exportFormats } from "./export-formats.ts";
import { mostRecords } from "./most-records.ts";
import type { SearchSite } from "./site.ts";
import { type Download, useDownload } from "./use-download.ts";

interface DownloadChoiceProps {
  readonly site: SearchSite;
  readonly answer: Answer;
}

/** All articles found as a file, in one of the formats that other programs read. */
export function DownloadChoice({ site, answer }: DownloadChoiceProps) {
  const { wording } = site;
  const download = useDownload(site, answer);
  const isCapped = answer.kept > mostRecords;
  const count = Math.min(answer.kept, mostRecords);
  return (
    <fieldset class="search-download">
      <legend>{say(wording, isCapped ? "search.downloadCapped" : "search.download", { count })}</legend>
      {isCapped && <p class="search-quiet">{say(wording, "search.downloadCap", { most: mostRecords })}</p>}
      <p class="search-formats">
        {exportFormats.map((format) => (
          <button
            key={format.name}
            class="search-button"
            type="button"
            disabled={download.isRunning}
            onClick={() => void download.start(format)}
          >
            {format.name}
          </button>
        ))}
      </p>
      {download.isRunning && <Progress site={site} download={download} count={count} />}
      <p class="search-quiet" role="status">
        {download.hasFailed && say(wording, "search.downloadFailed")}
        {download.file && say(wording, "search.downloadDone", { file: download.file })}
      </p>
    </fieldset>
  );
}

interface ProgressProps {
  readonly site: SearchSite;
  readonly download: Download;
  readonly count: number;
}

function Progress({ site, download, count }: ProgressProps) {
  const { wording } = site;
  const label = say(wording, "search.downloading", { done: download.done, count });
  return (
    <p class="search-progress">
      <progress aria-label={label} value={download.done} max={count} /> <span>{label}</span>{" "}
      <button class="search-button" type="button" onClick={download.cancel}>
        {say(wording, "search.cancel")}
      </button>
    </p>
  );
}
