"use client";

import type { ErrorView } from "@fabroom/contracts";
import { Button, FieldErrorText } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";

/** Signs all that is recorded now. */
export function SignCheckpoint() {
  const t = useTranslations("admin");
  const problems = useProblems();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);
  const [signed, setSigned] = useState<number | null>(null);
  async function sign() {
    setPending(true);
    setError(null);
    try {
      setSigned((await trpc.evidence.sign.mutate()).size);
      router.refresh();
    } catch (failure) {
      setError(errorOf(failure));
    }
    setPending(false);
  }
  return (
    <div className="flex flex-col gap-1">
      <Button pending={pending} onClick={() => void sign()}>
        {t("evidence.checkpoint.sign")}
      </Button>
      <p role="status" className="text-sm text-muted">
        {signed === null || error ? "" : t("evidence.checkpoint.signed", { size: signed })}
      </p>
      {error ? <FieldErrorText id="sign-checkpoint">{problems.summary(error)}</FieldErrorText> : null}
    </div>
  );
}
