"use client";

import { Condition, type DraftTerms, DraftTerms as DraftTermsSchema, type DraftView } from "@fabroom/contracts";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { errorOf, trpc } from "@/lib/trpc.ts";
import { useAct } from "../shell/saving/use-act.ts";
import { useLeaveGuard } from "../shell/saving/use-leave-guard.ts";
import { same, useTyped } from "../shell/saving/use-typed.ts";

const PAUSE_MS = 1200;
type Base = { id: string | null; revision: number };

/** As typed: the contract's limits are for what is sent. */
const Typed = DraftTermsSchema.extend({
  amountText: z.string(),
  vehicle: z.string(),
  limit: z.string(),
  conditions: z.array(z.strictObject({ kind: Condition.shape.kind, text: z.string() })),
});

/**
 * A draft that keeps itself: saved a moment after each pause, one save at a time, from the revision it started with.
 * What is typed is never lost by a failed save: the browser keeps it, and it is tried again with the next change, by
 * `flush`, or when the connection is back. A save over another one stops until one of the two is chosen.
 */
export function useDraft(initial: DraftView | null, empty: DraftTerms) {
  const [place, setPlace] = useState(initial?.id ?? empty.trancheId ?? "new");
  const standing = {
    value: initial?.terms ?? empty,
    base: { id: initial?.id ?? null, revision: initial?.revision ?? 0 },
  };
  const typed = useTyped<DraftTerms, Base>(`indication:${place}`, standing, Typed);
  const act = useAct<"save">();
  const [savedAt, setSavedAt] = useState<string | null>(initial?.savedAt ?? null);
  const [conflict, setConflict] = useState<DraftView | null>(null);
  useLeaveGuard(typed.changed);
  const latest = useRef(typed);
  latest.current = typed;
  const running = useRef<Promise<boolean> | null>(null);
  /** What the last save answered: known before the page is drawn again, for whoever waits for that save. */
  const answered = useRef<Base | null>(null);

  const { run, refuse } = act;
  const { settle, rebase, set } = typed;
  const send = useCallback(
    async (terms: DraftTerms, { id, revision }: Base): Promise<boolean> => {
      const attempt = async () => {
        try {
          return await trpc.indication.saveDraft.mutate({ draftId: id, terms, expectedRevision: revision });
        } catch (failure) {
          if (errorOf(failure).code !== "editedMeanwhile" || !id) throw failure;
          const { draft } = await trpc.indication.draft.query({ draftId: id });
          // an earlier save of the same whose answer was lost on the way
          if (draft && same(draft.terms, terms)) return draft;
          setConflict(draft);
          throw failure;
        }
      };
      const saved = await run("save", attempt, (draft) => {
        answered.current = { id: draft.id, revision: draft.revision };
        settle(terms, answered.current);
        setPlace(draft.id);
        setSavedAt(draft.savedAt);
        setConflict(null);
      });
      return saved !== null;
    },
    [run, settle],
  );
  const flush = useCallback(async (): Promise<boolean> => {
    // two may have waited for one save: the second waits for that of the first as well
    while (running.current) await running.current;
    const { value, changed } = latest.current;
    const base = answered.current ?? latest.current.base;
    if (!changed && base.id) return true;
    running.current = send(value, base).finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);
  const change = useCallback((patch: Partial<DraftTerms>) => set((before) => ({ ...before, ...patch })), [set]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the terms restarts the pause
  useEffect(() => {
    // who put signing in off is asked again when they press
    if (!typed.changed || conflict || act.refusal?.kind === "unauthenticated") return;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed.value, conflict, flush]);
  useEffect(() => {
    const back = () => latest.current.changed && void flush();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [flush]);

  const choose = (terms: DraftTerms) => {
    if (!conflict) return;
    const base = { id: conflict.id, revision: conflict.revision };
    // from here on the colleague's save counts, also where this one is refused
    answered.current = base;
    rebase({ value: conflict.terms, base }, terms);
    setConflict(null);
    refuse(null);
    running.current = send(terms, base).finally(() => {
      running.current = null;
    });
  };
  const state = act.busy ? "saving" : act.refusal ? "failed" : typed.changed || !savedAt ? "idle" : "saved";
  return {
    terms: typed.value,
    typed,
    act,
    change,
    flush,
    state: state as "idle" | "saving" | "saved" | "failed",
    savedAt,
    conflict,
    choose,
    draftId: () => answered.current?.id ?? latest.current.base.id,
  };
}
