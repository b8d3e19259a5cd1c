import { generateKeyPairSync } from "node:crypto";
import { type Notary, notaryOf } from "../evidence/log/note.ts";

/** A key of its own for each product under test. */
export const testNotary = (): Notary =>
  notaryOf("portal.example/evidence", [generateKeyPairSync("ed25519").privateKey]);
