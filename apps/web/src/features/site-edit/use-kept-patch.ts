"use client";

import { FieldPatch } from "@fabroom/contracts";
import { useEffect, useState } from "react";
import { z } from "zod";

const Kept = z.object({ revision: z.string(), patch: FieldPatch, note: z.string() });

/**
 * What was typed and is not saved yet: survives a reload in the same tab, as long as the draft is the one it was typed
 * on. `key` names the person and the site; `round` counts what came back, so that fields begin anew with it.
 */
export function useKeptPatch(key: string, revision: string, standingNote: string) {
  const [patch, setPatch] = useState<FieldPatch>({});
  const [note, setNote] = useState(standingNote);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, before anything is typed
  useEffect(() => {
    const kept = Kept.safeParse(stored(key));
    if (!kept.success || kept.data.revision !== revision) return;
    setPatch(kept.data.patch);
    setNote(kept.data.note);
    setRound(1);
  }, [key]);
  useEffect(() => {
    try {
      if (Object.keys(patch).length === 0 && note === standingNote) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ revision, patch, note }));
    } catch {
      // no storage in this browser: it is kept on the page all the same
    }
  }, [key, revision, patch, note, standingNote]);
  return { patch, setPatch, note, setNote, round };
}

function stored(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
