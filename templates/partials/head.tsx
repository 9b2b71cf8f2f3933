import type { PageProps } from "../layouts/page.tsx";
import { absoluteHref, href } from "./href.ts";

/**
 * A script of nothing, after all that is to be fetched: browsers read on when those have come. A page that is read sooner is laid
 * out once without them, which nobody sees and which takes as long as all the rest of a long list.
 */
const waitForStyles = "0";

/** Scripts come from the site alone, but for that one, told by its SHA-256; the search index is WebAssembly. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-X+zrZv/IbzjZUnhsbWlsecLbwjndTpG0ZynXOif7V+k='; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/** Describe a page to browsers, search engines and sites that link to it. */
export function Head({ site, address, title, description, feed, hasNoAddress, script, ...page }: PageProps) {
  const { settings } = site;
  const assets = `${site.prefix}assets/`;
  const feeds = [
    { address: "/feed.xml", label: settings.title },
    { address: "/feed.json", label: settings.title },
    ...(feed ? [feed] : []),
  ];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <title>{title === undefined ? settings.title : `${title} — ${settings.title}`}</title>
      <meta name="description" content={description} />
      {!hasNoAddress && <link rel="canonical" href={absoluteHref(site, address)} />}
      <meta property="og:title" content={title ?? settings.title} />
      <meta property="og:type" content={page.kind ?? "website"} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={settings.title} />
      <meta property="og:locale" content={territorial(page.lang ?? site.wording.language)} />
      {!hasNoAddress && <meta property="og:url" content={absoluteHref(site, address)} />}
      {page.metadata}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fcfbf7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)" />
      <link
        rel="preload"
        href={`${assets}fonts/newsreader-latin-wght-normal.woff2`}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={`${assets}style.css`} />
      <link rel="icon" href={href(site, "/favicon.svg")} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={href(site, "/apple-touch-icon.png")} />
      {feeds.map((each) => (
        <link
          rel="alternate"
          type={each.address.endsWith(".json") ? "application/feed+json" : "application/atom+xml"}
          title={each.label}
          href={href(site, each.address)}
        />
      ))}
      {script && <script type="module" src={`${assets}${script}`} />}
      <script dangerouslySetInnerHTML={{ __html: waitForStyles }} />
    </head>
  );
}

const known = new Map<string, string>();

/** A language as Open Graph wants it, with the territory where most people speak it: `fa_IR`. */
function territorial(language: string): string {
  const before = known.get(language);
  if (before !== undefined) return before;
  const locale = new Intl.Locale(language).maximize();
  const name = `${locale.language}_${locale.region ?? ""}`;
  known.set(language, name);
  return name;
}
