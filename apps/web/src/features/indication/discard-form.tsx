"use client";

import { useTranslations } from "next-intl";
import { WithdrawDialog } from "@/features/shell/withdraw-dialog.tsx";
import { trpc } from "@/lib/trpc.ts";

/** Taking a draft out of the list, asked once. */
export function DiscardForm({ draftId, revision }: { draftId: string; revision: number }) {
  const t = useTranslations("indication");
  const words = {
    open: t("discard.open"),
    title: t("discard.title"),
    text: t("discard.text"),
    confirm: t("discard.confirm"),
    cancel: t("discard.cancel"),
  };
  return (
    <WithdrawDialog words={words} act={() => trpc.indication.discard.mutate({ draftId, expectedRevision: revision })} />
  );
}
