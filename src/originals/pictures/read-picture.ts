import { createHash } from "node:crypto";
import { disableTypes, imageSize, types } from "image-size";
import type { PictureFacts } from "../../picture-name.ts";
import { attempt } from "../attempt.ts";

/** Kinds of pictures that every browser shows, and how their names end. */
const shown: Readonly<Record<string, string>> = {
  jpg: "jpg",
  png: "png",
  gif: "gif",
  webp: "webp",
  avif: "avif",
};

disableTypes(types.filter((type) => shown[type] === undefined && type !== "heif"));

/** A camera that is held upright says so and turns nothing (Exif 2.3, `Orientation`): from 5 on the sides change places. */
const turned = 5;

/** Read what a picture says of itself: JPEG, PNG, GIF, WebP or AVIF. @returns undefined where it is none of them */
export function readPicture(bytes: Uint8Array): PictureFacts | undefined {
  const found = attempt(() => imageSize(bytes));
  const extension = shown[found?.type ?? ""];
  if (!found || extension === undefined || !isMeasure(found.width) || !isMeasure(found.height))
    return undefined;
  const isTurned = (found.orientation ?? 1) >= turned;
  const [width, height] = isTurned ? [found.height, found.width] : [found.width, found.height];
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, width, height, extension };
}

function isMeasure(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000;
}
