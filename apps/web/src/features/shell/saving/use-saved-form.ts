"use client";

import type { ErrorView } from "@fabroom/contracts";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf } from "@/lib/trpc.ts";
import { type Act, useAct } from "./use-act.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { type Standing, same, type Typed, useTyped } from "./use-typed.ts";

/** What stands on the server against a refused save: its value, its base, and who saved it when (ISO time). */
export type Theirs<T, B> = Standing<T, B> & { by: string; at: string };

/** Refusals of a save because of what others did since it was begun. */
const OVERTAKEN = new Set(["editedMeanwhile", "versionMeanwhile", "draftGone"]);

type Options<T, B> = {
  /** Names the thing among all things of the portal, for example `section:cost`. */
  object: string;
  standing: Standing<T, B>;
  /** Of what the browser keeps. */
  schema: Parameters<typeof useTyped<T, B>>[2];
  /** What can be refused before anything is sent. */
  check?: (value: T) => ErrorView | null;
  /** Sends the whole value, from its base; gives the base of the next save. */
  send: (value: T, base: B) => Promise<B>;
  /** Reads again what the server has, after a save was refused because somebody else saved. */
  reread?: () => Promise<Theirs<T, B>>;
};

export type SavedForm<T, B, Name extends string> = {
  typed: Typed<T, B>;
  act: Act<Name | "save">;
  save: () => Promise<boolean>;
  /** Both versions, where somebody else saved first. */
  conflict: Theirs<T, B> | null;
  /** Saves `value` over what is there now. */
  resolve: (value: T) => Promise<boolean>;
  /** Gives up what was typed for what is there now. */
  takeTheirs: () => void;
};

/**
 * A form that is saved by its own button: what is typed is kept until the server has it, every refusal is shown, and a
 * save over somebody else's shows both. `Name`: further acts of the same screen, such as publishing.
 */
export function useSavedForm<T, B, Name extends string = never>(options: Options<T, B>): SavedForm<T, B, Name> {
  const { object, standing, schema, check, send, reread } = options;
  const router = useRouter();
  const typed = useTyped(object, standing, schema);
  const act = useAct<Name | "save">();
  const [conflict, setConflict] = useState<Theirs<T, B> | null>(null);
  useLeaveGuard(typed.changed);

  async function saveFrom(value: T, base: B): Promise<boolean> {
    const refused = check?.(value) ?? null;
    if (refused) {
      act.refuse(refused);
      return false;
    }
    let theirs: Theirs<T, B> | null = null;
    const attempt = async () => {
      try {
        return await send(value, base);
      } catch (failure) {
        const { code, current } = errorOf(failure);
        if (reread && OVERTAKEN.has(code)) {
          const now = await reread();
          // an earlier save of the same whose answer was lost on the way
          if (same(now.value, value)) return now.base;
          theirs = { ...now, by: current?.editedBy ?? now.by, at: current?.editedAt ?? now.at };
        }
        throw failure;
      }
    };
    const next = await act.run("save", attempt, (saved) => {
      setConflict(null);
      typed.settle(value, saved);
      router.refresh();
    });
    if (theirs) setConflict(theirs);
    return next !== null;
  }
  return {
    typed,
    act,
    save: () => saveFrom(typed.value, typed.base),
    conflict,
    resolve: (value) => {
      if (!conflict) return Promise.resolve(false);
      typed.rebase(conflict, value);
      return saveFrom(value, conflict.base);
    },
    takeTheirs: () => {
      if (conflict) typed.rebase(conflict, conflict.value);
      setConflict(null);
      act.refuse(null);
      router.refresh();
    },
  };
}
