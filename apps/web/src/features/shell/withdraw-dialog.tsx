"use client";

import { Button, type ButtonLook, Dialog } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { Refused } from "./saving/refused.tsx";
import { useAct } from "./saving/use-act.ts";

type Props = {
  words: Record<"open" | "title" | "text" | "confirm" | "cancel", string>;
  act: (form: FormData) => Promise<unknown>;
  /** Of the button that opens it, where the act takes nothing away. */
  look?: ButtonLook;
  /** Fields that the act reads. */
  children?: ReactNode;
};

/** Taking something back, asked once. */
export function WithdrawDialog({ words, act, look, children }: Props) {
  const router = useRouter();
  const sent = useAct<"withdraw">();
  async function withdraw(event: FormEvent<HTMLFormElement>, close: () => void) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await sent.run(
      "withdraw",
      () => act(form),
      () => {
        close();
        router.refresh();
      },
    );
  }
  return (
    <Dialog
      role="alertdialog"
      title={words.title}
      closeLabel={words.cancel}
      trigger={words.open}
      triggerLook={look ?? { variant: "danger" }}
    >
      {(close) => (
        <form onSubmit={(event) => void withdraw(event, close)} className="flex flex-col gap-4">
          <Refused act={sent} />
          <p className="text-base text-ink">{words.text}</p>
          {children}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant={look ? "primary" : "danger"} pending={sent.busy !== null}>
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
