import type { Original } from "../../types.ts";
import { startOf } from "./packing.ts";

/** Tell a web archive (ISO 28500) by its first line, packed or not. */
export function isWarc({ bytes }: Original): boolean {
  return /^WARC\/\d/.test(Buffer.from(startOf(bytes).subarray(0, 16)).toString("latin1"));
}
