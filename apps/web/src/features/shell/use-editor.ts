"use client";

import type { ErrorView } from "@fabroom/contracts";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf } from "@/lib/trpc.ts";

type Message = "saved" | "published" | null;

/** The acts of a draft's editor, one at a time: success is told, a refusal kept, changed data read again. */
export function useEditor() {
  const router = useRouter();
  const [error, setError] = useState<ErrorView | null>(null);
  const [busy, setBusy] = useState<"save" | "publish" | null>(null);
  const [message, setMessage] = useState<Message>(null);
  async function act(kind: "save" | "publish", run: () => Promise<Message>) {
    setBusy(kind);
    setError(null);
    try {
      const done = await run();
      setMessage(done);
      if (done) router.refresh();
    } catch (failure) {
      setError(errorOf(failure));
    }
    setBusy(null);
  }
  return { error, setError, busy, message, setMessage, act };
}
