import { hash } from "node:crypto";
import { hashLength } from "../reader/index-contract.ts";

/** Hash what a file holds: SHA-256 in hexadecimal. */
export function hashOf(content: Uint8Array | string): string {
  return hash("sha256", content);
}

/**
 * Name a file after what it holds, so that it may be kept for ever by whoever fetches it.
 *
 * 48 bits in ten small letters and digits: such names are much of what a reader loads of an index, and among a
 * hundred thousand files two have the same in one archive of fifty thousand.
 */
export function contentName(content: Uint8Array | string): string {
  return Number.parseInt(hashOf(content).slice(0, 12), 16).toString(36).padStart(hashLength, "0");
}
