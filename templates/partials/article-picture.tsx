import { pictureSize } from "../../src/picture-name.ts";
import type { ArticlePage, Picture, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ElsewhereLink } from "./elsewhere-link.tsx";
import { fileHref } from "./href.ts";

interface ArticlePictureProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Show the picture of an article, or that it is lost and only its caption survives. */
export function ArticlePicture({ site, article }: ArticlePictureProps) {
  const { image } = article.article;
  if (image === undefined) return null;
  if (image.file === undefined) return <LostPicture site={site} picture={image} />;
  return (
    <figure class="picture">
      <img src={fileHref(site, "media", image.file)} alt={image.alt ?? ""} {...pictureSize(image.file)} />
      {(image.caption !== undefined || image.credit !== undefined) && (
        <figcaption>
          <Words picture={image} />
        </figcaption>
      )}
    </figure>
  );
}

function LostPicture({ site: { wording }, picture }: { readonly site: Site; readonly picture: Picture }) {
  const { caption, url } = picture;
  return (
    <figure class="picture picture-lost">
      <figcaption>
        <span class="label" lang={wording.language} dir={wording.dir}>
          {url === undefined ? (
            say(wording, caption === undefined ? "article.lost" : "article.lostButCaption")
          ) : (
            <ElsewhereLink wording={wording} message="article.pictureElsewhere" url={url} />
          )}
        </span>
        <Words picture={picture} />
      </figcaption>
    </figure>
  );
}

function Words({ picture: { caption, credit, alt, file } }: { readonly picture: Picture }) {
  return (
    <>
      {caption !== undefined && <span class="caption">{caption}</span>}
      {file === undefined && alt !== undefined && <span class="caption-alt">{alt}</span>}{" "}
      {credit !== undefined && <span class="credit">{credit}</span>}
    </>
  );
}
