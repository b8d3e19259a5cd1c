"use client";

import type { Assumptions, Issue, Patch } from "@fabroom/finance";
import { useCallback, useMemo, useRef, useState } from "react";
import { type QuickCase, quickCase } from "./derive/case.ts";
import { type ChipId, samePatch, standingSet, withInput } from "./derive/inputs.ts";

type Accepted = Extract<QuickCase, { ok: true }>;
/** An entry the model refused: the input it was made at, and why. The case stays what it was. */
export type Refused = { at: string; issue: Issue };
type State = { chip: ChipId; patch: Patch; own: Patch | null; run: Accepted; refused: Refused | null };

export type WhatIf = State & {
  base: Accepted;
  chips: ReturnType<typeof standingSet>;
  choose: (chip: ChipId) => void;
  set: (path: string, value: unknown) => void;
  replace: (patch: Patch) => void;
};

function mustRun(base: Assumptions, patch: Patch): Accepted {
  const run = quickCase(base, patch);
  if (!run.ok) throw new Error(`the case cannot run: ${JSON.stringify(run.issues)}`);
  return run;
}

/**
 * The reader's case: the published assumptions and what he changed. Every move is run by the engine at once; one that
 * the engine refuses leaves the case as it was and says why.
 */
export function useWhatIf(assumptions: Assumptions, initial: Patch): WhatIf {
  const base = useMemo(() => mustRun(assumptions, {}), [assumptions]);
  const chips = useMemo(() => standingSet(assumptions), [assumptions]);
  const nameOf = useCallback(
    (patch: Patch): ChipId => chips.find((one) => samePatch(one.patch, patch))?.id ?? "own",
    [chips],
  );
  const [state, setState] = useState<State>(() => {
    const run = quickCase(assumptions, initial);
    const patch = run.ok ? initial : {};
    const chip = nameOf(patch);
    return { chip, patch, own: chip === "own" ? patch : null, run: run.ok ? run : base, refused: null };
  });
  const now = useRef(state);
  now.current = state;

  const go = useCallback(
    (patch: Patch, at: string) => {
      const run = quickCase(assumptions, patch);
      const last = now.current;
      if (!run.ok) return setState({ ...last, refused: { at, issue: run.issues[0]! } });
      const chip = nameOf(patch);
      const next = { chip, patch, own: chip === "own" ? patch : last.own, run, refused: null };
      now.current = next;
      setState(next);
    },
    [assumptions, nameOf],
  );
  const set = useCallback(
    (path: string, value: unknown) => go(withInput(assumptions, now.current.patch, path, value), path),
    [assumptions, go],
  );
  const choose = useCallback(
    (chip: ChipId) => {
      const patch = chip === "own" ? now.current.own : chips.find((one) => one.id === chip)?.patch;
      if (patch) go(patch, "");
    },
    [chips, go],
  );
  const replace = useCallback((patch: Patch) => go(patch, ""), [go]);
  return { ...state, base, chips, choose, set, replace };
}
