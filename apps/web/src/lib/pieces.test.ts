import { expect, it } from "vitest";
import { inPieces } from "./pieces.ts";

it.each([0, 1, 262_144, 262_145, 1_000_000])("%d bytes arrive whole, in pieces", async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  const pieces: Uint8Array[] = [];
  for await (const piece of inPieces(bytes)) pieces.push(piece);
  expect(Math.max(0, ...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(262_144);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
});
