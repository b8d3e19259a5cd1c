"use client";

import { useTranslations } from "next-intl";
import { WithdrawDialog } from "@/features/shell/withdraw-dialog.tsx";
import { trpc } from "@/lib/trpc.ts";

/** Taking a question back while it is open, asked once. */
export function WithdrawQuestion({ questionId }: { questionId: string }) {
  const t = useTranslations("question");
  const words = {
    open: t("withdraw.open"),
    title: t("withdraw.title"),
    text: t("withdraw.text"),
    confirm: t("withdraw.confirm"),
    cancel: t("withdraw.cancel"),
  };
  return <WithdrawDialog words={words} act={() => trpc.question.withdraw.mutate({ questionId })} />;
}
