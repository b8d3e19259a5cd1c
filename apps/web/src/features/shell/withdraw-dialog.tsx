"use client";

import type { ErrorView } from "@fabroom/contracts";
import { Button, Dialog, Notice } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf } from "@/lib/trpc.ts";

type Props = {
  words: Record<"open" | "title" | "text" | "confirm" | "cancel", string>;
  act: (form: FormData) => Promise<unknown>;
  /** Fields that the act reads. */
  children?: ReactNode;
};

/** Taking something back, asked once. */
export function WithdrawDialog({ words, act, children }: Props) {
  const problems = useProblems();
  const router = useRouter();
  const [error, setError] = useState<ErrorView | null>(null);
  const [pending, setPending] = useState(false);
  async function withdraw(event: FormEvent<HTMLFormElement>, close: () => void) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setError(null);
    try {
      await act(form);
      close();
      router.refresh();
    } catch (failure) {
      setError(errorOf(failure));
    }
    setPending(false);
  }
  return (
    <Dialog
      role="alertdialog"
      title={words.title}
      closeLabel={words.cancel}
      trigger={words.open}
      triggerLook={{ variant: "danger" }}
    >
      {(close) => (
        <form onSubmit={(event) => void withdraw(event, close)} className="flex flex-col gap-4">
          {error ? <Notice tone="critical" live title={problems.summary(error)} /> : null}
          <p className="text-base text-ink">{words.text}</p>
          {children}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="danger" pending={pending}>
              {words.confirm}
            </Button>
            <Button type="button" variant="quiet" onClick={close}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
