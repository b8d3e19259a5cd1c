"use client";

import type { ErrorView, Language } from "@fabroom/contracts";
import { Button, FieldErrorText } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fileUrl } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";

type Props = { indicationVersionId: string; language: Language; primary: boolean };

/** Issues the personal term sheet in one language, then opens it. */
export function TermSheetButton({ indicationVersionId, language, primary }: Props) {
  const t = useTranslations("indication");
  const problems = useProblems();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);
  async function issue() {
    setPending(true);
    setError(null);
    try {
      const { termSheetId } = await trpc.termSheet.issue.mutate({ indicationVersionId, language });
      window.location.assign(fileUrl({ kind: "termSheet", termSheetId }));
      router.refresh();
    } catch (failure) {
      setError(errorOf(failure));
    }
    setPending(false);
  }
  return (
    <div className="flex flex-col gap-1">
      <Button variant={primary ? "primary" : "secondary"} pending={pending} onClick={() => void issue()}>
        {t(`issue.${language}`)}
      </Button>
      {error ? <FieldErrorText id={`issue-${language}`}>{problems.summary(error)}</FieldErrorText> : null}
    </div>
  );
}
