import EleventyDevServer from "@11ty/eleventy-dev-server";

/** A built site on this machine, with pages that reload themselves. */
export interface PreviewServer {
  /** Where the site stands, such as `http://localhost:8080/`. */
  address(): string;
  /** Have the site stand under another path, with a slash at both ends; false where it stands there already. */
  standUnder(prefix: string): boolean;
  /** Have every open page load itself anew. */
  reload(): void;
  close(): Promise<void>;
}

/** How many ports are tried, from the first one up. */
const portsTried = 50;

/**
 * Serve a built site for the person who is working on it. Where the port is taken, the next free one is used.
 *
 * @param options.prefix path under which the site stands, with a slash at both ends
 */
export async function startPreview(
  folder: string,
  options: { port: number; prefix: string; onError(message: string): void },
): Promise<PreviewServer> {
  let address = "";
  const server = EleventyDevServer.getServer("backfile", folder, {
    pathPrefix: options.prefix,
    domDiff: false,
    portReassignmentRetryCount: portsTried,
    // The only place where the server tells the port that it has found.
    messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => {
      address = localhostUrl;
      return false;
    },
    logger: { info: ignore, log: ignore, error: onlyFaults(options.onError) },
  });
  server.serve(options.port);
  await server.ready();
  return {
    address: () => new URL(server.options.pathPrefix, address).href,
    standUnder: (prefix) => {
      if (server.options.pathPrefix === prefix) return false;
      server.options.pathPrefix = prefix;
      return true;
    },
    reload: () => server.reload({ files: [], build: { templates: [] } }),
    close: async () => {
      await server.close();
    },
  };
}

function ignore(): void {}

/** A page that is not there is answered with the site's own 404 page and is no fault of the server. */
function onlyFaults(onError: (message: string) => void): (message: string) => void {
  return (message) => {
    if (!message.startsWith("HTTP 404")) onError(message);
  };
}
