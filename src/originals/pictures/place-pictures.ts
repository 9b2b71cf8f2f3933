import type { Image, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Draft } from "../../types.ts";
import type { Pictures } from "./open-pictures.ts";
import { isWritten, lostPicture, ownFile } from "./own-picture.ts";

/**
 * Point a draft to the archive's own copies of its pictures. Of a picture that the archive has not and that no other site
 * has either, the words that stand for it remain.
 */
export async function placePictures(
  draft: Draft,
  { keep, miss }: Pick<Pictures, "keep" | "miss">,
): Promise<Draft> {
  const addresses = new Set<string>();
  visit(draft.body, "image", ({ url }) => {
    addresses.add(url);
  });
  const { picture } = draft;
  if (picture?.url !== undefined) addresses.add(picture.url);
  const kept = new Map<string, string>();
  for (const address of addresses) {
    const file = lostPicture(address) === undefined ? await keep(address) : undefined;
    if (file !== undefined) kept.set(address, file);
  }
  const nowhere = [...addresses].filter((address) => !kept.has(address) && isNowhere(address));
  miss(
    draft.source.file,
    nowhere.flatMap((address) => ownFile(address) ?? lostPicture(address) ?? []),
  );
  const own = picture?.url === undefined ? undefined : kept.get(picture.url);
  return {
    ...draft,
    ...(own === undefined ? {} : { picture: { ...picture, file: own } }),
    ...(kept.size + nowhere.length > 0 ? { body: pointed(draft.body, kept) } : {}),
  };
}

/** Tell an address that means something among the originals alone. */
function isNowhere(address: string): boolean {
  return ownFile(address) !== undefined || lostPicture(address) !== undefined || isWritten(address);
}

function pointed(body: Root, kept: ReadonlyMap<string, string>): Root {
  const copy = structuredClone(body);
  visit(copy, "image", (image: Image, index, parent) => {
    const file = kept.get(image.url);
    if (file !== undefined) image.url = `/media/${file}`;
    else if (isNowhere(image.url) && parent && index !== undefined) {
      const words: RootContent[] = image.alt ? [{ type: "text", value: image.alt }] : [];
      parent.children.splice(index, 1, ...words);
      return [SKIP, index + words.length];
    }
    return undefined;
  });
  return copy;
}
