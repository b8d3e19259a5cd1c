"use client";

import type { Language } from "@fabroom/contracts";
import { entryName, type ObjectList } from "@fabroom/finance";
import { Button } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { EntryRow } from "./derive/rows.ts";

type Props = { list: ObjectList; row: EntryRow; place: number; language: Language; onBack: () => void };

/** In the place of an entry that goes with the next save: what it was, and the way back. */
export function RemovedEntry({ list, row, place, language, onBack }: Props) {
  const t = useTranslations("admin");
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-data border border-dashed border-line-strong px-4 py-3 text-sm text-muted"
    >
      <span>{t("sites.removed", { name: entryName(list, row.standing ?? row.entry, place, language) })}</span>
      <Button ref={back} size="small" onClick={onBack}>
        {t("sites.putBack")}
      </Button>
    </div>
  );
}
