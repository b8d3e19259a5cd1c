"use client";

import type { Assumptions } from "@fabroom/finance";
import { useMemo } from "react";
import { leanOf } from "./derive/lean.ts";
import { useWords } from "./use-words.ts";

/** Why most draws end below the case they start from; empty where the draws do not lean that way. */
export function useLeanNote(cases: readonly Assumptions[], published: boolean): string {
  const { t, figure } = useWords("USD");
  const lean = useMemo(() => leanOf(cases), [cases]);
  if (!lean) return "";
  return t("histogram.lean", {
    overrun: figure(lean.overrun, "ratio"),
    delay: figure(lean.delay, "months"),
    caseOverrun: figure(lean.caseOverrun, "ratio"),
    caseDelay: figure(lean.caseDelay, "months"),
    cases: published ? "published" : "this",
    grants: lean.grantCut > 0 ? "cut" : "none",
    cut: figure(lean.grantCut, "ratio"),
  });
}
