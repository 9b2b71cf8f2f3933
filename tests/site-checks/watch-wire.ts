import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** Bytes that came over the wire, as a host that compresses sends them. */
export interface Wire {
  readonly text: number;
  readonly fonts: number;
  readonly pictures: number;
  readonly all: number;
}

/** Where nothing was measured. */
export const nothing: Wire = { text: 0, fonts: 0, pictures: 0, all: 0 };

/** Watch what a page loads from now on. */
export function watchWire(page: Page): () => Promise<Wire> {
  const sizes: Promise<readonly [kind: string, bytes: number]>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    const measure = response.body().then(
      (body) => [kind, Math.min(body.length, gzipSync(body).length)] as const,
      () => [kind, 0] as const,
    );
    sizes.push(measure);
  });
  return async () => {
    const all = await Promise.all(sizes);
    const sum = (wanted: (kind: string) => boolean) =>
      all.reduce((total, [kind, bytes]) => total + (wanted(kind) ? bytes : 0), 0);
    const pictures = sum((kind) => kind === "image" || kind === "media");
    const fonts = sum((kind) => kind === "font");
    const whole = sum(() => true);
    return { fonts, pictures, text: whole - fonts - pictures, all: whole };
  };
}
