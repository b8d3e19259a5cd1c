import { type Draws, type NetworkMonteCarloInput, networkMonteCarloPart } from "@fabroom/finance";

/** Runs a share of the paths on this thread. */
export function runPart(input: NetworkMonteCarloInput, from: number, to: number): Draws {
  const part = networkMonteCarloPart({ ...input, from, to });
  if ("ok" in part) throw new Error(part.reason);
  return part;
}

/** Bytes of the outputs that a run keeps: they grow with the paths, nothing else may. */
export function keptBytes(draws: Draws): number {
  const lists = [...Object.values(draws.values), ...Object.values(draws.states), ...Object.values(draws.inputs)];
  return [...lists, draws.cash].reduce((sum, list) => sum + list.byteLength, 0);
}
