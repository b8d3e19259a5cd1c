import type { EvidenceEntry } from "@fabroom/contracts";
import { exportVerifier, parseKey, Refused, Unreadable } from "@fabroom/verifier";
import { exportEvidence } from "../evidence/export.ts";
import { canonical } from "../evidence/seal.ts";
import type { PersonKey, TestRaise } from "./raise.ts";

/** The whole file, as somebody takes it. */
export async function exported(
  raise: TestRaise,
  who: PersonKey = "auditor@aurora",
  onPart: (text: string) => Promise<unknown> = async () => {},
): Promise<string> {
  let whole = "";
  const { writeTo } = await exportEvidence({ ctx: raise.ctx(who) });
  await writeTo(async (text) => {
    await onPart(text);
    whole += text;
  });
  return whole;
}

/** A file's first line and its entries. */
export function partsOf(file: string): { checkpoint: string; entries: EvidenceEntry[] } {
  const [header, ...entries] = file.trimEnd().split("\n");
  return { checkpoint: JSON.parse(header!).checkpoint, entries: entries.map((line) => JSON.parse(line)) };
}

/** The file that would be written of these. */
export const fileOf = (checkpoint: string, entries: EvidenceEntry[]): string =>
  [{ checkpoint, format: "fabroom-evidence/3" }, ...entries].map((line) => `${canonical(line)}\n`).join("");

/**
 * What the stand-alone verifier says of a file, by the same steps as its command; stops at the first problem.
 * @returns null where it is accepted
 */
export function faultOfFile(
  file: Uint8Array,
  keys: readonly string[],
  earlier: Parameters<typeof exportVerifier>[1] = [],
) {
  try {
    const verifier = exportVerifier(keys.map(parseKey), earlier);
    let from = 0;
    for (let end = file.indexOf(10); end >= 0; end = file.indexOf(10, from)) {
      verifier.take(file.subarray(from, end));
      if (verifier.problems > 0) break;
      from = end + 1;
    }
    if (verifier.problems === 0 && from < file.length) return "the file does not end with a line feed";
    const { told } = verifier.end();
    return told[0] ?? null;
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreadable) return error.message;
    throw error;
  }
}
