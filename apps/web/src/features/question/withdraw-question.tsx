"use client";

import type { ErrorView } from "@fabroom/contracts";
import { Button, Dialog, Notice } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";

/** Taking a question back while it is open, asked once. */
export function WithdrawQuestion({ questionId }: { questionId: string }) {
  const t = useTranslations("question");
  const problems = useProblems();
  const router = useRouter();
  const [error, setError] = useState<ErrorView | null>(null);
  const [pending, setPending] = useState(false);
  async function withdraw(close: () => void) {
    setPending(true);
    setError(null);
    try {
      await trpc.question.withdraw.mutate({ questionId });
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
      title={t("withdraw.title")}
      closeLabel={t("withdraw.cancel")}
      trigger={t("withdraw.open")}
      triggerLook={{ variant: "danger" }}
    >
      {(close) => (
        <div className="flex flex-col gap-4">
          {error ? <Notice tone="critical" live title={problems.summary(error)} /> : null}
          <p>{t("withdraw.text")}</p>
          <div className="flex flex-wrap gap-3">
            <Button variant="danger" pending={pending} onClick={() => void withdraw(close)}>
              {t("withdraw.confirm")}
            </Button>
            <Button variant="quiet" onClick={close}>
              {t("withdraw.cancel")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
