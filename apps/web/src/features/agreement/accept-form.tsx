"use client";

import { AcceptAgreement, type AgreementView } from "@fabroom/contracts";
import { Button, Checkbox, Panel, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";

/** Name, authority, accept. What is sent names the very version, language and fingerprint that were shown. */
export function AcceptForm({ agreement, next }: { agreement: AgreementView; next: string }) {
  const t = useTranslations("agreement");
  const problems = useProblems();
  const act = useAct<"accept">();
  const error = act.refusal;

  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { versionId, language, sha256 } = agreement;
    const input = AcceptAgreement.safeParse({
      versionId,
      language,
      sha256,
      nameTyped: form.get("nameTyped"),
      authority: form.get("authority") === "on",
    });
    if (!input.success) return act.refuse(refusalOf(input.error));
    await act.run(
      "accept",
      () => trpc.agreement.accept.mutate(input.data),
      () => window.location.assign(next),
    );
  }

  return (
    <form onSubmit={accept} noValidate>
      <Panel title={t("accept.title")}>
        <div className="flex flex-col gap-6">
          <Refused act={act} />
          <p className="text-sm text-muted">{t("accept.what", { organisation: agreement.signer.organisation })}</p>
          <TextField
            id="nameTyped"
            name="nameTyped"
            label={t("accept.name")}
            hint={t("accept.nameHint", { name: agreement.signer.name })}
            error={problems.field(error, "nameTyped")}
            autoComplete="off"
            required
          />
          <Checkbox
            id="authority"
            name="authority"
            label={t("accept.authority", { organisation: agreement.signer.organisation })}
            error={problems.field(error, "authority")}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button type="submit" variant="primary" pending={act.busy !== null || act.done !== null}>
              {t("accept.submit")}
            </Button>
            <p className="text-sm text-muted">{t("accept.kept")}</p>
          </div>
        </div>
      </Panel>
    </form>
  );
}
