"use client";

import type { ErrorView } from "@fabroom/contracts";
import { Button, Dialog, Notice, TextArea } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";

/** Taking an indication back: always possible, asked once. */
export function WithdrawForm({ indicationId }: { indicationId: string }) {
  const t = useTranslations("indication");
  const problems = useProblems();
  const router = useRouter();
  const [error, setError] = useState<ErrorView | null>(null);
  const [pending, setPending] = useState(false);
  async function withdraw(event: FormEvent<HTMLFormElement>, close: () => void) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    setPending(true);
    setError(null);
    try {
      await trpc.indication.withdraw.mutate({ indicationId, reason });
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
        <form onSubmit={(event) => void withdraw(event, close)} className="flex flex-col gap-4">
          {error ? <Notice tone="critical" live title={problems.summary(error)} /> : null}
          <p className="text-base text-ink">{t("withdraw.text")}</p>
          <TextArea name="reason" label={t("withdraw.reason")} optionalText={t("optional")} maxLength={500} rows={3} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="danger" pending={pending}>
              {t("withdraw.confirm")}
            </Button>
            <Button type="button" variant="quiet" onClick={close}>
              {t("withdraw.cancel")}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
