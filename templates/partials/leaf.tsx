import type { ComponentChildren } from "preact";

interface LeafProps {
  readonly title: string;
  /** So that a link can lead here. */
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Set a part of a page under a heading of its own, which stands beside it where there is room. */
export function Leaf({ title, id, class: name = "", children }: LeafProps) {
  return (
    <section id={id} class={`leaf ${name}`.trim()}>
      <h2>{title}</h2>
      <div class="leaf-body">{children}</div>
    </section>
  );
}
