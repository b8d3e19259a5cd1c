"use client";

import { createContext, use, useEffect, useRef, useState } from "react";
import type { Analyses, AnalysisKind } from "@/workers/protocol.ts";
import { EngineClient, Overtaken } from "./engine-client.ts";

export const EngineContext = createContext<EngineClient | null>(null);

/** One client for the life of the page; its workers start with the first question. */
export function useEngineClient(): EngineClient {
  const [client] = useState(() => new EngineClient());
  useEffect(() => () => client.close(), [client]);
  return client;
}

export function useEngine(): EngineClient {
  const client = use(EngineContext);
  if (!client) throw new Error("useEngine needs an EngineContext above it");
  return client;
}

export type Analysis<K extends AnalysisKind> = {
  /** The newest answer, kept while the next is on its way. */
  answer: Analyses[K]["answer"] | null;
  /** The question that `answer` belongs to. */
  of: Analyses[K]["ask"] | null;
  /** The answer belongs to an earlier question. */
  pending: boolean;
  failed: boolean;
};

/** Rest after which a moving slider counts as standing. */
const REST = 120;

/** Asks the engine whenever the question changes and rests for a moment. The caller keeps `ask` the same object. */
export function useAnalysis<K extends AnalysisKind>(kind: K, ask: Analyses[K]["ask"]): Analysis<K> {
  const engine = useEngine();
  const [state, setState] = useState<Omit<Analysis<K>, "pending">>({ answer: null, of: null, failed: false });
  const first = useRef(true);
  useEffect(() => {
    let left = false;
    const run = async () => {
      try {
        const answer = await engine.ask(kind, ask);
        if (!left) setState({ answer, of: ask, failed: false });
      } catch (error) {
        if (!left && !(error instanceof Overtaken)) setState({ answer: null, of: ask, failed: true });
      }
    };
    const timer = setTimeout(() => void run(), first.current ? 0 : REST);
    first.current = false;
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [engine, kind, ask]);
  return { ...state, pending: state.of !== ask };
}
