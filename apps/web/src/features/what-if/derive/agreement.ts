import { ENGINE_VERSION, type Headline } from "@fabroom/finance";

type Run = { headline: Headline; caseSha256: string | null };
export type Agreement = {
  same: number;
  total: number;
  different: { name: keyof Headline; here: number | null; there: number | null }[];
  /** `unknown` where this browser could not hash. */
  hash: "same" | "different" | "unknown";
  /** Both ran the same version of the engine. */
  engine: boolean;
};

/** Two runs of one case held against each other: every figure to the last bit, the hash and the engine. */
export function compareRuns(here: Run, there: Run & { engineVersion: string }): Agreement {
  const names = Object.keys(here.headline) as (keyof Headline)[];
  const different = names
    // JSON knows no negative zero
    .filter((name) => here.headline[name] !== there.headline[name])
    .map((name) => ({ name, here: here.headline[name], there: there.headline[name] }));
  const hash = here.caseSha256 === null ? "unknown" : here.caseSha256 === there.caseSha256 ? "same" : "different";
  return {
    same: names.length - different.length,
    total: names.length,
    different,
    hash,
    engine: there.engineVersion === ENGINE_VERSION,
  };
}
