import type { Image, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Draft } from "../../types.ts";

/**
 * Point a draft to the archive's own copies of its pictures.
 *
 * @param keep takes in the picture of an address; undefined where the archive has none of it
 */
export async function placePictures(
  draft: Draft,
  keep: (address: string) => Promise<string | undefined>,
): Promise<Draft> {
  const addresses = new Set<string>();
  visit(draft.body, "image", ({ url }) => {
    addresses.add(url);
  });
  const { picture } = draft;
  if (picture?.url !== undefined) addresses.add(picture.url);
  const kept = new Map<string, string>();
  for (const address of addresses) {
    const file = await keep(address);
    if (file !== undefined) kept.set(address, file);
  }
  const own = picture?.url === undefined ? undefined : kept.get(picture.url);
  return {
    ...draft,
    ...(own === undefined ? {} : { picture: { ...picture, file: own } }),
    ...(kept.size === 0 ? {} : { body: pointed(draft.body, kept) }),
  };
}

function pointed(body: Root, kept: ReadonlyMap<string, string>): Root {
  const copy = structuredClone(body);
  visit(copy, "image", (image: Image) => {
    const file = kept.get(image.url);
    if (file !== undefined) image.url = `/media/${file}`;
  });
  return copy;
}
