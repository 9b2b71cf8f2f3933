import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** A folder that is being served. */
export interface ServedFolder {
  /** Of the folder itself: ends in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** What hosts of plain files send; Pagefind's own files (`.pagefind`, `.pf_…`) are octets to them. */
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serve a built site as a host of plain files does, on a free port of this machine: `index.html` for a
 * folder, a redirect where a folder's closing slash is missing, `404.html` for what is not there.
 * With a prefix such as `/archive/`, the site lies below it and there is nothing outside.
 *
 * @param options.asHosted as good hosts do: text compressed, and what bears no date kept by the browser for a while
 */
export async function serveFolder(
  folder: string,
  prefix = "/",
  { asHosted = false }: { readonly asHosted?: boolean } = {},
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    replyTo(request, { folder, prefix }).then(
      (reply) => send(response, asHosted ? hosted(reply) : reply, request.method === "HEAD"),
      (error: unknown) => send(response, { status: 500, headers: {}, body: String(error) }, false),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { url: `http://127.0.0.1:${address.port}${prefix}`, close: () => closed(server) };
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function replyTo(
  request: IncomingMessage,
  site: { readonly folder: string; readonly prefix: string },
): Promise<Reply> {
  const { pathname, search } = new URL(request.url ?? "/", "http://127.0.0.1");
  if (!pathname.startsWith(site.prefix)) return { status: 404, headers: {}, body: "Outside the site." };
  const wanted = normalize(decodeURIComponent(pathname.slice(site.prefix.length)));
  if (wanted.startsWith("..")) return { status: 400, headers: {}, body: "Outside the folder." };
  const path = join(site.folder, wanted);
  if (!pathname.endsWith("/") && (await kindOf(path)) === "folder") {
    return { status: 301, headers: { location: `${pathname}/${search}` }, body: "" };
  }
  const file = pathname.endsWith("/") ? join(path, "index.html") : path;
  if ((await kindOf(file)) === "file") return fileReply(file, 200);
  const missing = join(site.folder, "404.html");
  if ((await kindOf(missing)) === "file") return fileReply(missing, 404);
  return { status: 404, headers: {}, body: "Not found." };
}

async function fileReply(file: string, status: number): Promise<Reply> {
  const type = contentTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
  return { status, headers: { "content-type": type }, body: await readFile(file) };
}

function hosted({ status, headers, body }: Reply): Reply {
  const kept = { ...headers, "cache-control": "public, max-age=31536000" };
  const { "content-type": type = "" } = headers;
  if (!/^text|json|xml/.test(type)) return { status, headers: kept, body };
  return { status, headers: { ...kept, "content-encoding": "gzip" }, body: gzipSync(body) };
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return "nothing";
  }
}

function send(response: ServerResponse, reply: Reply, headOnly: boolean): void {
  response.writeHead(reply.status, reply.headers);
  response.end(headOnly ? undefined : reply.body);
}
