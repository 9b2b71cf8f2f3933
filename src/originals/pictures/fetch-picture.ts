import { type LookupAddress, lookup as resolveName } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address.ts";

/** How far a picture on another site is gone after. */
export interface FetchLimits {
  /** Of one picture. */
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  /** Hosts that may be asked although they are in a private network, as a person has named them. */
  readonly privateHosts: ReadonlySet<string>;
}

/** What one may ask for and wait for: large photographs, slow hosts. */
export const usualLimits: FetchLimits = {
  bytes: 30_000_000,
  milliseconds: 20_000,
  redirects: 4,
  privateHosts: new Set(),
};

/**
 * Fetch a picture from another site, by HTTP or HTTPS, without cookies or names. Every host, those of redirects too, is
 * resolved once and asked only where its address is public.
 *
 * @throws an error that says what went wrong, in words for a person
 */
export async function fetchPicture(address: string, limits: FetchLimits = usualLimits): Promise<Uint8Array> {
  const deadline = AbortSignal.timeout(limits.milliseconds);
  let url = new URL(address);
  for (let step = 0; step <= limits.redirects; step += 1) {
    const response = await ask(url, limits, deadline);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Error(`the host answered with status ${statusCode}`);
    }
    return bytesOf(response, limits.bytes);
  }
  throw new Error(`it leads on more than ${limits.redirects} times`);
}

function ask(url: URL, { privateHosts }: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const isSecure = url.protocol === "https:";
  if (!isSecure && url.protocol !== "http:") throw new Error(`${url.protocol} is no protocol of the web`);
  if (url.username !== "" || url.password !== "") throw new Error("the address holds a password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isAllowed = privateHosts.has(host);
  if (isIP(host) !== 0 && !isAllowed && isPrivateAddress(host)) throw new Error(privateHost(host));
  const options = {
    signal,
    agent: false,
    headers: { accept: "image/*", "user-agent": "Backfile" },
    ...(isAllowed ? {} : { lookup: publicLookup }),
  } as const;
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestSecure : requestPlain)(url, options, resolve);
    request.on("error", (error) => {
      reject(signal.aborted ? new Error("the host did not answer in time") : error);
    });
    request.end();
  });
}

/** What is connected to is what was looked at: a name that changes its address in between gains nothing. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, found: LookupAddress[] = []) => {
    if (error) {
      done(error, "");
      return;
    }
    const refused = found.some(({ address }) => isPrivateAddress(address));
    const [first] = found;
    if (refused || !first) done(new Error(privateHost(hostname)), "");
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

function privateHost(host: string): string {
  return `${host} is in a private network`;
}

async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw new Error(`it has more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
