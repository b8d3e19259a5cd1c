"use client";

import { Button, Notice } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";

/** Hands the draft over to the signatories, as it reads now, and says whom that told. */
export function ReadyForm({ draftId, revision }: { draftId: string; revision: number }) {
  const t = useTranslations("indication");
  const act = useAct<"ready">();
  const [told, setTold] = useState<string[] | null>(null);
  const ready = () =>
    act.run(
      "ready",
      () => trpc.indication.ready.mutate({ draftId, expectedRevision: revision }),
      (answer) => setTold(answer.told),
    );
  if (told)
    return (
      <Notice
        tone="success"
        live
        title={t("handOver.done", { names: told.map((name) => `\u2068${name}\u2069`).join(", ") })}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      <Refused act={act} />
      <p className="max-w-measure text-base text-ink">{t("handOver.lead")}</p>
      <div>
        <Button variant="primary" pending={act.busy !== null} onClick={() => void ready()}>
          {t("handOver.act")}
        </Button>
      </div>
    </div>
  );
}
