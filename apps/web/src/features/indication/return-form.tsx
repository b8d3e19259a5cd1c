"use client";

import { TextArea } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { WithdrawDialog } from "@/features/shell/withdraw-dialog.tsx";
import { trpc } from "@/lib/trpc.ts";

type Props = { draftId: string; revision: number; preparedBy: string };

/** Handing a draft back to who prepared it, with what should change. */
export function ReturnForm({ draftId, revision, preparedBy }: Props) {
  const t = useTranslations("indication");
  const words = {
    open: t("return.open"),
    title: t("return.title"),
    text: t("return.text", { name: preparedBy }),
    confirm: t("return.confirm"),
    cancel: t("return.cancel"),
  };
  const act = (form: FormData) =>
    trpc.indication.return.mutate({ draftId, expectedRevision: revision, note: String(form.get("note") ?? "") });
  return (
    <WithdrawDialog words={words} act={act}>
      <TextArea name="note" label={t("return.note")} required minLength={3} maxLength={1000} rows={4} />
    </WithdrawDialog>
  );
}
