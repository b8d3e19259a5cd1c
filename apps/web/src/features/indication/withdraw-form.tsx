"use client";

import { TextArea } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { WithdrawDialog } from "@/features/shell/withdraw-dialog.tsx";
import { trpc } from "@/lib/trpc.ts";

/** Taking an indication back: always possible, asked once. */
export function WithdrawForm({ indicationId }: { indicationId: string }) {
  const t = useTranslations("indication");
  const words = {
    open: t("withdraw.open"),
    title: t("withdraw.title"),
    text: t("withdraw.text"),
    confirm: t("withdraw.confirm"),
    cancel: t("withdraw.cancel"),
  };
  const act = (form: FormData) =>
    trpc.indication.withdraw.mutate({ indicationId, reason: String(form.get("reason") ?? "") });
  return (
    <WithdrawDialog words={words} act={act}>
      <TextArea name="reason" label={t("withdraw.reason")} optionalText={t("optional")} maxLength={500} rows={3} />
    </WithdrawDialog>
  );
}
