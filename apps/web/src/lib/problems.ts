"use client";

import type { ErrorView, FieldProblem } from "@fabroom/contracts";
import { useTranslations } from "next-intl";

/** Turns message keys into the reader's words. A key without words never reaches the page: the general one does. */
export function useProblems() {
  const t = useTranslations("errors");
  const words = (code: string, values?: FieldProblem["values"]): string => {
    if (t.has(code as never)) return t(code as never, values as never);
    if (code.startsWith("model."))
      return t("model.other", { reason: code.slice("model.".length).replaceAll("_", " ") });
    return t("invalidValue");
  };
  return {
    words,
    /** The sentence for the whole form. */
    summary: (error: ErrorView) => words(error.code),
    /** The sentence for one field, if it has a problem. */
    field: (error: ErrorView | null, path: string): string | undefined => {
      const problem = error?.fields.find((one) => one.path === path);
      return problem ? words(problem.code, problem.values) : undefined;
    },
  };
}
