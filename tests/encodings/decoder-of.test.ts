import { describe, expect, test } from "vitest";
import { decoderOf, encodingNamed } from "../../src/encodings/decoder-of.ts";

describe("a decoder", () => {
  const hz = Buffer.from("GB: ~{<:Ky2;S{~}\nand ~{NpJ)l6HK~}.\n");

  test("reads stretch by stretch what it reads at once, wherever they are cut", () => {
    const whole = decoderOf("hz-gb-2312").decode(hz);
    expect(whole).toBe("GB: 己所不欲\nand 勿施於人.\n");
    for (let at = 0; at <= hz.length; at += 1) {
      const decoder = decoderOf("HZ-GB-2312");
      const first = decoder.decode(hz.subarray(0, at), { stream: true });
      expect(first + decoder.decode(hz.subarray(at), { stream: true }) + decoder.decode()).toBe(whole);
    }
  });

  test("leaves what is none of its encoding, or refuses it", () => {
    const broken = Buffer.from("a ~{<:Ky b +KWQ- c");
    expect(decoderOf("hz-gb-2312").decode(broken)).toBe("a ~{<:Ky b +KWQ- c");
    expect(() => decoderOf("hz-gb-2312", { fatal: true }).decode(broken)).toThrow();
    expect(() => decoderOf("utf-7", { fatal: true }).decode(Buffer.from("+abd"))).toThrow();
    expect(() => decoderOf("cp857", { fatal: true }).decode(Uint8Array.of(0xd5))).toThrow();
  });

  test("has one name for the labels of an encoding", () => {
    expect(["CP850", "ibm850", "850", " cp-850 "].map(encodingNamed)).toEqual(Array(4).fill("cp850"));
    expect(["latin1", "cp866", "hz", "UTF7", "cp849", "constructor"].map(encodingNamed)).toEqual([
      "windows-1252",
      "ibm866",
      "hz-gb-2312",
      "utf-7",
      undefined,
      undefined,
    ]);
  });
});
