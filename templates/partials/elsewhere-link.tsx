import type { VNode } from "preact";
import { type MessageKey, sayParts, type Wording } from "../../src/wording.ts";
import { ExternalAddress } from "./external-address.tsx";

interface ElsewhereLinkProps {
  readonly wording: Wording;
  /** A message with a place for `{address}`. */
  readonly message: MessageKey;
  readonly url: string;
}

/** Say where something is on another site, its address a link where a browser can follow it. */
export function ElsewhereLink({ wording, message, url }: ElsewhereLinkProps) {
  const address = (
    <span dir="ltr">
      <ExternalAddress url={url} />
    </span>
  );
  return <>{sayParts<VNode>(wording, message, { address })}</>;
}
