"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "@/lib/local-drafts.ts";
import { useSession } from "../session/session-provider.tsx";
import { isLeaving } from "./leaving.ts";

/** What the server has: the value, and what a save must name as the state it began from. */
export type Standing<T, B> = { value: T; base: B };
type State<T, B> = { value: T; origin: T; base: B; round: number };
type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

export type Typed<T, B> = {
  value: T;
  /** What it was typed over: the server's value at `base`. */
  origin: T;
  base: B;
  changed: boolean;
  /** When what is shown was typed, where it came back from the browser; null otherwise. */
  restoredAt: string | null;
  /** Counts what came from elsewhere than the fields themselves, so that fields with a state of their own begin anew. */
  round: number;
  /** Whether the browser keeps what is typed. */
  kept: boolean;
  set: (next: T | ((now: T) => T)) => void;
  /** Back to what the server has. */
  discard: () => void;
  /** The server has `sent` now, at `base`; what was typed meanwhile stays. */
  settle: (sent: T, base: B) => void;
  /** Goes on from what the server has now, with `value` as the text. */
  rebase: (standing: Standing<T, B>, value: T) => void;
};

/** One order of keys: the server, a schema and what the browser kept each have their own. */
const inOrder = (_: string, value: unknown) =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
/** Whether two values read the same. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/**
 * What a person types, kept in their browser until the server has it: it survives a reload, a lost connection and an
 * ended session, and goes when it is saved, discarded, or they sign out. It is never moved to another base by itself: a
 * save from an older one is refused by the server, and both are shown.
 * @param object names the thing among all things of the portal, for example `section:cost`
 * @param schema of what is kept: what no longer fits is not restored
 */
export function useTyped<T, B>(object: string, standing: Standing<T, B>, schema: Schema<T>): Typed<T, B> {
  const userId = useSession()?.userId ?? "";
  const [state, setState] = useState<State<T, B>>({ ...standing, origin: standing.value, round: 0 });
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [kept, setKept] = useState(true);
  const changed = !same(state.value, state.origin);
  const wasChanged = useRef(false);
  const keptAs = useRef(object);
  const cameBack = useRef<State<T, B> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, before anything is typed
  useEffect(() => {
    const found = wasChanged.current ? null : readDraft(userId, object);
    const value = schema.safeParse(found?.value);
    const origin = schema.safeParse(found?.origin);
    if (!found || !value.success || !origin.success) return;
    // saved from elsewhere meanwhile, word for word: nothing is left to save
    if (same(value.data, standing.value)) return dropDraft(userId, object);
    cameBack.current = { value: value.data, origin: origin.data, base: found.base as B, round: 1 };
    setState(cameBack.current);
    setRestoredAt(found.at);
  }, [userId, object]);

  useEffect(() => {
    // a thing that got its name with its first save is kept under no other any more
    if (keptAs.current !== object) dropDraft(userId, keptAs.current);
    keptAs.current = object;
    if (changed && state !== cameBack.current) {
      const { value, origin, base } = state;
      setKept(keepDraft(userId, object, { value, origin, base, at: new Date().toISOString() }));
    } else if (!changed && wasChanged.current) {
      if (!isLeaving()) dropDraft(userId, object);
      setRestoredAt(null);
    }
    // another tab's text is not this one's to drop
    wasChanged.current = changed;
  }, [userId, object, state, changed]);

  const server = JSON.stringify(standing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has is taken over when it changes, and only over an untouched text
  useEffect(() => {
    setState((now) => (same(now.value, now.origin) ? { ...now, ...standing, origin: standing.value } : now));
  }, [server]);

  const set = useCallback(
    (next: T | ((now: T) => T)) =>
      setState((now) => ({
        ...now,
        value: typeof next === "function" ? (next as (now: T) => T)(now.value) : next,
      })),
    [],
  );
  const discard = () => setState(({ round }) => ({ ...standing, origin: standing.value, round: round + 1 }));
  const settle = useCallback((sent: T, base: B) => setState((now) => ({ ...now, origin: sent, base })), []);
  const rebase = useCallback(
    ({ value: origin, base }: Standing<T, B>, value: T) =>
      setState(({ round }) => ({ value, origin, base, round: round + 1 })),
    [],
  );
  return { ...state, changed, restoredAt, kept, set, discard, settle, rebase };
}
