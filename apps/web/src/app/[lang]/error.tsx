"use client";

import { Button, ErrorState } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { pauseIn } from "@/lib/pause.ts";
import { useProblems } from "@/lib/problems.ts";

/** Something unforeseen: the cause is in the log under this number, never on the page. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common");
  const problems = useProblems();
  const pause = pauseIn(error.digest);
  return (
    <div className="mx-auto max-w-2xl px-4 py-16">
      <ErrorState
        level={1}
        title={pause ? problems.summary(pause) : t("failure.title")}
        action={<Button onClick={reset}>{t("failure.retry")}</Button>}
      >
        {pause ? null : t("failure.text", { id: error.digest?.split("@")[0] ?? "–" })}
      </ErrorState>
    </div>
  );
}
