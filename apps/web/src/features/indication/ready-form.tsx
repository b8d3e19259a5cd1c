"use client";

import type { ErrorView } from "@fabroom/contracts";
import { Button, Notice } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";

/** Hands the draft over to the signatories, as it reads now, and says whom that told. */
export function ReadyForm({ draftId, revision }: { draftId: string; revision: number }) {
  const t = useTranslations("indication");
  const problems = useProblems();
  const router = useRouter();
  const [error, setError] = useState<ErrorView | null>(null);
  const [pending, setPending] = useState(false);
  const [told, setTold] = useState<string[] | null>(null);
  async function ready() {
    setPending(true);
    setError(null);
    try {
      const answer = await trpc.indication.ready.mutate({ draftId, expectedRevision: revision });
      setTold(answer.told);
      router.refresh();
    } catch (failure) {
      setError(errorOf(failure));
    }
    setPending(false);
  }
  if (told) return <Notice tone="success" live title={t("handOver.done", { names: told.join(", ") })} />;
  return (
    <div className="flex flex-col gap-4">
      {error ? <Notice tone="critical" live title={problems.summary(error)} /> : null}
      <p className="max-w-measure text-base text-ink">{t("handOver.lead")}</p>
      <div>
        <Button variant="primary" pending={pending} onClick={() => void ready()}>
          {t("handOver.act")}
        </Button>
      </div>
    </div>
  );
}
