"use client";

import type { Language } from "@fabroom/contracts";
import { Button, Notice, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { requestSignIn, type SignInState } from "./request-sign-in.ts";

/** One field. The answer is the same whether the address is known or not. */
export function SignInForm({ language, next }: { language: Language; next?: string | undefined }) {
  const t = useTranslations("public");
  const problems = useProblems();
  const [state, submit, pending] = useActionState<SignInState, FormData>(requestSignIn, { status: "open", email: "" });
  if (state.status === "sent")
    return (
      <div className="flex max-w-xl flex-col gap-6">
        <h1 className="text-2xl text-ink">{t("sent.title")}</h1>
        <Notice tone="info" live title={t("sent.lead", { email: state.email })}>
          {t("sent.text")}
        </Notice>
      </div>
    );
  return (
    <form action={submit} className="flex max-w-xl flex-col gap-6" noValidate>
      <h1 className="text-2xl text-ink">{t("signInTitle")}</h1>
      <p className="text-base text-muted">{t("signInLead")}</p>
      {state.status === "wait" ? (
        <Notice tone="caution" live title={t("wait.title")}>
          {t("wait.text", { minutes: Math.ceil(state.seconds / 60) })}
        </Notice>
      ) : null}
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="next" value={next ?? ""} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="email"
        inputMode="email"
        defaultValue={state.email}
        error={state.status === "invalid" ? problems.words("notAnEmail") : undefined}
        required
      />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
