"use client";

import type { ErrorView, FieldProblem } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { languageName } from "./language-name.ts";
import { useLanguage } from "./use-language.ts";
import { waitOf } from "./wait.ts";

type Issues = { issues: readonly { path: readonly PropertyKey[]; message: string }[] };

/** What a contract refuses before anything is sent, in the server's own shape; `within` names the part that was parsed. */
export function refusalOf({ issues }: Issues, within: readonly string[] = []): ErrorView {
  const fields = issues.map(({ path, message }) => ({ path: [...within, ...path].join("."), code: message }));
  return { kind: "invalid", code: "invalidInput", fields, requestId: null };
}

/** Turns message keys into the reader's words. A key without words never reaches the page: the general one does. */
export function useProblems() {
  const t = useTranslations("errors");
  const language = useLanguage();
  /** A language is told by its name. */
  const named = (values: FieldProblem["values"]) =>
    values && typeof values.language === "string"
      ? { ...values, language: languageName(values.language, language) }
      : values;
  const words = (code: string, values?: FieldProblem["values"]): string => {
    if (t.has(code as never)) return t(code as never, named(values) as never);
    if (code.startsWith("model."))
      return t("model.other", { reason: code.slice("model.".length).replaceAll("_", " ") });
    return t("invalidValue");
  };
  return {
    words,
    /** The sentence for the whole form. */
    summary: (error: Pick<ErrorView, "code" | "retryAfter">) => words(error.code, waitOf(error)),
    /** All fields with a problem, as a summary lists them. */
    list: (error: ErrorView) =>
      error.fields.map(({ path, code, values }) => ({ fieldId: path, message: words(code, values) })),
    /** The sentence for one field, if it has a problem. */
    field: (error: ErrorView | null, path: string): string | undefined => {
      const problem = error?.fields.find((one) => one.path === path);
      return problem ? words(problem.code, problem.values) : undefined;
    },
  };
}
