"use client";

import { Button } from "@fabroom/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useLanguage } from "@/lib/use-language.ts";
import type { Act } from "./use-act.ts";
import type { Typed } from "./use-typed.ts";

/** Of a form that is saved by its own button, what tells its state. */
type Props = {
  form: {
    typed: Pick<Typed<never, never>, "changed" | "kept" | "restoredAt" | "discard">;
    act: Pick<Act, "busy" | "done" | "refusal">;
  };
};

/** Where a form stands: not saved and kept here, being saved, saved at a time, or refused. Read out when it changes. */
export function SaveState({ form: { typed, act } }: Props) {
  const t = useTranslations("common");
  const format = useFormatter();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  useEffect(() => {
    if (act.done === "save") setSavedAt(new Date());
  }, [act.done]);
  const state = () => {
    if (act.busy === "save") return t("saving.saving");
    if (typed.changed && act.refusal) return t(typed.kept ? "saving.refused" : "saving.refusedNotKept");
    if (typed.changed) return t(typed.kept ? "saving.unsaved" : "saving.notKept");
    if (savedAt)
      return t("saving.saved", {
        time: format.dateTime(savedAt, { hour: "2-digit", minute: "2-digit", timeZone: timeZone() }),
      });
    return "";
  };
  return (
    <p data-save-state role="status" className="min-h-5 text-sm text-muted">
      {state()}
    </p>
  );
}

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Says that the text on the page came back from this browser, and takes it away on request. */
export function Restored({ form: { typed } }: Props) {
  const t = useTranslations("common");
  const language = useLanguage();
  const format = useFormatter();
  if (typed.restoredAt === null) return null;
  const at = format.dateTime(new Date(typed.restoredAt), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timeZone(),
  });
  return (
    <div
      role="status"
      lang={language}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-data border border-line bg-surface px-4 py-3 text-sm"
    >
      <span className="text-ink">{t("saving.restored", { at })}</span>
      <Button size="small" onClick={typed.discard}>
        {t("saving.discard")}
      </Button>
    </div>
  );
}
