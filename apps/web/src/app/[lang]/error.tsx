"use client";

import { Button, ErrorState } from "@fabroom/ui";
import { useTranslations } from "next-intl";

/** Something unforeseen: the cause is in the log under this number, never on the page. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common");
  return (
    <div className="mx-auto max-w-2xl px-4 py-16">
      <ErrorState level={1} title={t("failure.title")} action={<Button onClick={reset}>{t("failure.retry")}</Button>}>
        {t("failure.text", { id: error.digest ?? "–" })}
      </ErrorState>
    </div>
  );
}
