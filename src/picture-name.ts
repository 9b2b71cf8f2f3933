/** What the bytes of a picture say of it. */
export interface PictureFacts {
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** Ending of the name, without a dot. */
  readonly extension: string;
}

/**
 * Name a picture by its content and its size, so that the same picture is kept once and a page can leave room for it
 * without opening it: `3f0a…-800x600.jpg`.
 */
export function pictureName({ sha256, width, height, extension }: PictureFacts): string {
  return `${sha256.slice(0, 20)}-${width}x${height}.${extension}`;
}

/** Read the size of a picture from its name. @returns undefined where the name does not tell it */
export function pictureSize(file: string): { width: number; height: number } | undefined {
  const [, width, height] = /-(\d{1,5})x(\d{1,5})\.(?:jpe?g|png|gif|webp|avif)$/i.exec(file) ?? [];
  return width && height && Number(width) > 0 && Number(height) > 0
    ? { width: Number(width), height: Number(height) }
    : undefined;
}
