"use client";

import type { Language } from "@fabroom/contracts";
import { Button, Notice, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";
import { requestSignIn, type SignInState } from "../shell/session/request-sign-in.ts";
import { tell } from "../shell/session/session-channel.ts";

type Props = { language: Language; next?: string | undefined; left: boolean };

/** One field. The answer is the same whether the address is known or not. `left`: who comes here has just signed out. */
export function SignInForm({ language, next, left }: Props) {
  const t = useTranslations("public");
  const problems = useProblems();
  // without a script the form posts by itself; with one, a lost connection is said and the address stays
  const [posted, submit] = useActionState<SignInState, FormData>(requestSignIn, { status: "open", email: "" });
  const [answered, setAnswered] = useState<SignInState | null>(null);
  const state = answered ?? posted;
  const act = useAct<"send">();
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await act.run("send", () => requestSignIn(state, form), setAnswered);
  }
  useEffect(() => {
    if (left) tell({ kind: "left" });
  }, [left]);
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
    <form action={submit} onSubmit={(event) => void send(event)} className="flex max-w-xl flex-col gap-6" noValidate>
      {left && state.status === "open" ? (
        <Notice tone="success" live title={t("left.title")}>
          {t("left.text")}
        </Notice>
      ) : null}
      <h1 className="text-2xl text-ink">{t("signInTitle")}</h1>
      <p className="text-base text-muted">{t("signInLead")}</p>
      <Refused act={act} />
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
        <Button type="submit" variant="primary" pending={act.busy !== null}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
