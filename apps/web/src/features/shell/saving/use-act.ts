"use client";

import type { ErrorView } from "@fabroom/contracts";
import { useCallback, useRef, useState } from "react";
import { errorOf } from "@/lib/trpc.ts";
import { useSession } from "../session/session-provider.tsx";

/** Refusals that repeating the same act can answer. */
const PASSING: readonly ErrorView["kind"][] = ["unexpected", "too_many", "unavailable", "unauthenticated"];

export type Act<Name extends string = string> = {
  /** What is under way, by its name. */
  busy: Name | null;
  /** What was done last, until the next act. */
  done: Name | null;
  refusal: ErrorView | null;
  /** Does the refused act once more, where that can help. */
  again: (() => void) | null;
  /**
   * Sends, one act at a time: a second press while one is under way does nothing. A session that ended is begun again in
   * place, and the act sent again.
   * @param after what follows a success, also of the same act sent once more
   * @returns what `send` gave, or null where it was refused or another act is under way
   */
  run: <T>(name: Name, send: () => Promise<T>, after?: (value: T) => void) => Promise<T | null>;
  /** Shows a refusal found before anything was sent; null takes the last one away. */
  refuse: (view: ErrorView | null) => void;
  /** Changes the standing refusal: problems that were answered go. */
  amend: (change: (view: ErrorView) => ErrorView | null) => void;
};

/** The one way in which a screen sends an act: its state, and every refusal, whatever refused it. */
export function useAct<Name extends string = string>(): Act<Name> {
  const session = useSession();
  const [busy, setBusy] = useState<Name | null>(null);
  const [done, setDone] = useState<Name | null>(null);
  const [refusal, setRefusal] = useState<ErrorView | null>(null);
  const running = useRef(false);
  const last = useRef<(() => void) | null>(null);

  const run = useCallback(
    async <T>(name: Name, send: () => Promise<T>, after?: (value: T) => void): Promise<T | null> => {
      if (running.current) return null;
      running.current = true;
      last.current = () => void run(name, send, after);
      setBusy(name);
      setDone(null);
      setRefusal(null);
      try {
        const value = await attempt(send, session?.signInAgain);
        setDone(name);
        after?.(value);
        return value;
      } catch (failure) {
        setRefusal(errorOf(failure));
        return null;
      } finally {
        running.current = false;
        setBusy(null);
      }
    },
    [session?.signInAgain],
  );
  const refuse = useCallback((view: ErrorView | null) => {
    last.current = null;
    setDone(null);
    setRefusal(view);
  }, []);
  const amend = useCallback(
    (change: (view: ErrorView) => ErrorView | null) => setRefusal((now) => now && change(now)),
    [],
  );
  const again = refusal && PASSING.includes(refusal.kind) ? () => last.current?.() : null;
  return { busy, done, refusal, again, run, refuse, amend };
}

/** Sends; where nobody is signed in any more, asks the person to sign in and sends again. */
async function attempt<T>(send: () => Promise<T>, signInAgain: (() => Promise<boolean>) | undefined): Promise<T> {
  try {
    return await send();
  } catch (failure) {
    if (errorOf(failure).kind !== "unauthenticated" || !signInAgain || !(await signInAgain())) throw failure;
    return await send();
  }
}
