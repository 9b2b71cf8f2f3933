import type { ComponentChildren } from "preact";

interface LeafProps {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Set a part of a page under a heading of its own, which stands beside it where there is room. */
export function Leaf({ title, class: name = "", children }: LeafProps) {
  return (
    <section class={`leaf ${name}`.trim()}>
      <h2>{title}</h2>
      <div class="leaf-body">{children}</div>
    </section>
  );
}
