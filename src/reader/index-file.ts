/** Stands before the content of every file that is in a form of Pagefind's. */
const signature = "pagefind_dcd";

/**
 * Fetch a file of the index and unpack it. Some hosts unpack what is compressed by themselves.
 *
 * @throws where it is not there or cannot be reached
 */
export async function fetchUnpacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await (await fetchFound(address)).arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? unpack(bytes) : bytes;
}

/** Fetch a file in a form of Pagefind's: unpacked, and without the signature, which must be there. */
export async function fetchSigned(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchUnpacked(address);
  const found = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (found !== signature) throw new Error(`${address} is no file of Pagefind's: it begins with ${found}.`);
  return bytes.subarray(signature.length);
}

/** Fetch a text whose address stays the same when the index is made anew: the host is asked for the latest. */
export async function fetchLatest(address: string): Promise<string> {
  return (await fetchFound(address, { cache: "no-cache" })).text();
}

/**
 * Fetch the list of the shards of an index, by which all else of it is found.
 *
 * @param folder address of the index, with a slash at its end
 */
export function fetchShardList(folder: string): Promise<string> {
  return fetchLatest(`${folder}shards.json`);
}

/** Address of the description of a shard. */
export function metaAddress(folder: string, { hash }: { readonly hash: string }): string {
  return `${folder}pagefind.${hash}.pf_meta`;
}

async function fetchFound(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
  return response;
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // A response's stream is read in a sixth of the time that a blob's takes.
  const unpacked = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
