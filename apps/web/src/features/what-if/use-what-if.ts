"use client";

import type { Assumptions, Issue, Patch } from "@fabroom/finance";
import { useCallback, useMemo, useRef, useState } from "react";
import { type QuickCase, quickCase } from "./derive/case.ts";
import { type ChipId, samePatch, standingSet, withInput } from "./derive/inputs.ts";

export type AcceptedCase = Extract<QuickCase, { ok: true }>;
/** An entry the model refused: the input it was made at, and why. The case stays what it was. */
export type Refused = { at: string; issue: Issue };
/** The case at hand: what differs from the published one, the scenario that this is, and its run. */
export type CaseState = { chip: ChipId; patch: Patch; own: Patch | null; run: AcceptedCase };

export type WhatIf = {
  base: AcceptedCase;
  state: CaseState;
  refused: Refused | null;
  chips: ReturnType<typeof standingSet>;
  choose: (chip: ChipId) => void;
  set: (path: string, value: unknown) => void;
  replace: (patch: Patch) => void;
};

function mustRun(base: Assumptions, patch: Patch): AcceptedCase {
  const run = quickCase(base, patch);
  if (!run.ok) throw new Error(`the case cannot run: ${JSON.stringify(run.issues)}`);
  return run;
}

/**
 * The reader's case: the published assumptions and what he changed. Every move is run by the engine at once; one that
 * the engine refuses leaves the case as it was and says why. The acts keep their identity for the life of the page.
 */
export function useWhatIf(assumptions: Assumptions, initial: Patch): WhatIf {
  const base = useMemo(() => mustRun(assumptions, {}), [assumptions]);
  const chips = useMemo(() => standingSet(assumptions), [assumptions]);
  const nameOf = useCallback(
    (patch: Patch): ChipId => chips.find((one) => samePatch(one.patch, patch))?.id ?? "own",
    [chips],
  );
  const [state, setState] = useState<CaseState>(() => {
    const run = quickCase(assumptions, initial);
    const patch = run.ok ? initial : {};
    const chip = nameOf(patch);
    return { chip, patch, own: chip === "own" ? patch : null, run: run.ok ? run : base };
  });
  const [refused, setRefused] = useState<Refused | null>(null);
  const latest = useRef(state);

  const go = useCallback(
    (patch: Patch, at: string) => {
      const run = quickCase(assumptions, patch);
      if (!run.ok) return setRefused({ at, issue: run.issues[0]! });
      const chip = nameOf(patch);
      latest.current = { chip, patch, own: chip === "own" ? patch : latest.current.own, run };
      setState(latest.current);
      setRefused(null);
    },
    [assumptions, nameOf],
  );
  const set = useCallback(
    (path: string, value: unknown) => go(withInput(assumptions, latest.current.patch, path, value), path),
    [assumptions, go],
  );
  const choose = useCallback(
    (chip: ChipId) => {
      const patch = chip === "own" ? latest.current.own : chips.find((one) => one.id === chip)?.patch;
      if (patch) go(patch, "");
    },
    [chips, go],
  );
  const replace = useCallback((patch: Patch) => go(patch, ""), [go]);
  return { base, state, refused, chips, choose, set, replace };
}
