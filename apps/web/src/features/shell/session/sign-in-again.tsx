"use client";

import type { Language } from "@fabroom/contracts";
import { Button, Dialog, LinkButton, Notice } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";
import { requestSignIn, type SignInState } from "./request-sign-in.ts";
import { listen } from "./session-channel.ts";

type Props = { userId: string; email: string; language: Language; onAnswer: (signedIn: boolean) => void };
type State = SignInState | { status: "asking" | "notYet" | "other" | "lost"; email: string };

/**
 * The session ended while a page was in use. The link is asked for here and opened in another tab, which this page hears;
 * whoever signs in as somebody else does not go on with this person's text.
 */
export function SignInAgain({ userId, email, language, onAnswer }: Props) {
  const t = useTranslations("common");
  const problems = useProblems();
  const [state, setState] = useState<State>({ status: "open", email });
  const check = useCallback(
    async (pressed: boolean) => {
      try {
        const session = await trpc.session.get.query();
        if (session?.userId === userId) onAnswer(true);
        else if (session) setState({ status: "other", email });
        else if (pressed) setState({ status: "notYet", email });
      } catch (failure) {
        if (pressed) setState({ status: errorOf(failure).code === "connectionLost" ? "lost" : "notYet", email });
      }
    },
    [userId, email, onAnswer],
  );
  useEffect(() => listen((news) => news.kind === "here" && void check(false)), [check]);

  async function send() {
    setState({ status: "asking", email });
    const form = new FormData();
    form.set("email", email);
    form.set("language", language);
    form.set("next", `/${language}/enter`);
    setState(await requestSignIn({ status: "open", email }, form).catch(() => ({ status: "lost", email }) as const));
  }
  return (
    <Dialog
      role="alertdialog"
      title={t("again.title")}
      closeLabel={t("again.later")}
      isOpen
      onOpenChange={(open) => !open && onAnswer(false)}
    >
      <div className="flex flex-col gap-4">
        <p>{t("again.text", { email })}</p>
        <div aria-live="polite">
          {state.status === "sent" ? <Notice tone="info" title={t("again.sent")} /> : null}
          {state.status === "notYet" ? <Notice tone="caution" title={t("again.notYet")} /> : null}
          {state.status === "other" ? <Notice tone="critical" title={t("again.other")} /> : null}
          {state.status === "lost" ? <Notice tone="critical" title={problems.words("connectionLost")} /> : null}
          {state.status === "wait" ? (
            <Notice tone="caution" title={t("again.wait", { minutes: Math.ceil(state.seconds / 60) })} />
          ) : null}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button
            variant={state.status === "sent" ? "secondary" : "primary"}
            pending={state.status === "asking"}
            onClick={() => void send()}
          >
            {t("again.send")}
          </Button>
          <Button variant={state.status === "sent" ? "primary" : "secondary"} onClick={() => void check(true)}>
            {t("again.done")}
          </Button>
          <LinkButton href={pathTo(language, "/sign-in")} variant="quiet" newTab>
            {t("again.page")}
          </LinkButton>
        </div>
      </div>
    </Dialog>
  );
}
