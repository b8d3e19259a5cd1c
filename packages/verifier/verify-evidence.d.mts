import type { KeyObject } from "node:crypto";

export type Checkpoint = { origin: string; size: number; root: Buffer };
export type PublicKey = { name: string; id: string; key: KeyObject };
export class Unreadable extends Error {}
export class Refused extends Error {}
export function canonical(value: unknown): string;
export function leafHash(bytes: Uint8Array): Buffer;
export function growingTree(): { readonly size: number; add(leaf: Buffer): void; root(): Buffer };
export function isIncluded(proof: { leaf: Buffer; index: number; size: number; path: Buffer[]; root: Buffer }): boolean;
export function isConsistent(proof: { from: Checkpoint; to: Checkpoint; path: Buffer[] }): boolean;
export function parseKey(text: string): PublicKey;
export function openCheckpoint(note: string, keys: PublicKey[]): Checkpoint;
export function exportVerifier(
  keys: PublicKey[],
  earlier?: Checkpoint[],
): {
  readonly problems: number;
  tell(problem: string): void;
  take(bytes: Uint8Array): void;
  end(): {
    problems: number;
    told: string[];
    chains: Map<string, { seq: number; hash: string }>;
    checkpoint: Checkpoint;
  };
};
export function verifyProof(
  text: string,
  keys: PublicKey[],
): { entry: Record<string, unknown>; index: number; checkpoint: Checkpoint };
export function verifyConsistency(bytes: Uint8Array, keys: PublicKey[]): { from: Checkpoint; to: Checkpoint };
export function main(args: string[], say: (line: string) => void): Promise<number>;
