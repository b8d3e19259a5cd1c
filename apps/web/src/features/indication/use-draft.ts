"use client";

import type { DraftTerms, DraftView, ErrorView } from "@fabroom/contracts";
import { useCallback, useEffect, useRef, useState } from "react";
import { errorOf, trpc } from "@/lib/trpc.ts";

type SaveState = "idle" | "saving" | "saved" | "failed";
const PAUSE_MS = 1200;

/**
 * A draft that keeps itself: saved a moment after each pause, one save at a time, from the revision it started with.
 * What is typed is never lost by a failed save; it is tried again with the next change or by `flush`.
 */
export function useDraft(initial: DraftView | null, empty: DraftTerms) {
  const [terms, setTerms] = useState<DraftTerms>(initial?.terms ?? empty);
  const [state, setState] = useState<SaveState>(initial ? "saved" : "idle");
  const [savedAt, setSavedAt] = useState<string | null>(initial?.savedAt ?? null);
  const [error, setError] = useState<ErrorView | null>(null);
  const stored = useRef({ id: initial?.id ?? null, revision: initial?.revision ?? 0 });
  const latest = useRef(terms);
  const dirty = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);

  const flush = useCallback(async (): Promise<boolean> => {
    // two may have waited for one save: the second waits for that of the first as well
    while (running.current) await running.current;
    if (!dirty.current && stored.current.id) return true;
    const save = async () => {
      dirty.current = false;
      setState("saving");
      try {
        const { id, revision } = stored.current;
        const saved = await trpc.indication.saveDraft.mutate({
          draftId: id,
          terms: latest.current,
          expectedRevision: revision,
        });
        stored.current = { id: saved.id, revision: saved.revision };
        setSavedAt(saved.savedAt);
        setError(null);
        setState(dirty.current ? "idle" : "saved");
        return true;
      } catch (failure) {
        dirty.current = true;
        setError(errorOf(failure));
        setState("failed");
        return false;
      } finally {
        running.current = null;
      }
    };
    running.current = save();
    return running.current;
  }, []);

  const change = useCallback((patch: Partial<DraftTerms>) => {
    setTerms((before) => {
      const after = { ...before, ...patch };
      latest.current = after;
      return after;
    });
    dirty.current = true;
    setState("idle");
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the terms restarts the pause
  useEffect(() => {
    if (!dirty.current) return;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [terms, flush]);

  return { terms, change, flush, state, savedAt, error, draftId: () => stored.current.id };
}
