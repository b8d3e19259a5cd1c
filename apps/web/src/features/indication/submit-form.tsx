"use client";

import type { Language, ReviewView } from "@fabroom/contracts";
import { Button, Checkbox, LinkButton, Panel } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";

type Props = { review: ReviewView; language: Language };

/** The legend, its acknowledgement, and the act. Sent again after a lost answer, it gives the same receipt. */
export function SubmitForm({ review, language }: Props) {
  const t = useTranslations("indication");
  const problems = useProblems();
  const act = useAct<"submit">();
  const [missing, setMissing] = useState(false);
  const change = pathTo(language, `/indications/new?draft=${review.draftId}`);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const acknowledged = new FormData(event.currentTarget).get("acknowledged") === "on";
    setMissing(!acknowledged);
    if (!acknowledged) return;
    const { draftId, reviewSha256, amends } = review;
    const input = {
      draftId,
      reviewSha256,
      amends: amends?.versionId ?? null,
      language,
      acknowledged: true,
    } as const;
    await act.run(
      "submit",
      () => trpc.indication.submit.mutate(input),
      ({ indicationId }) => window.location.assign(pathTo(language, `/indications/${indicationId}?received=1`)),
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Panel title={t("notice")}>
        <div className="flex flex-col gap-6">
          <Refused act={act} />
          <p className="max-w-measure whitespace-pre-line font-serif text-base text-ink">{review.legend.text}</p>
          <Checkbox
            id="acknowledged"
            name="acknowledged"
            label={review.statement.acknowledgement}
            error={missing ? problems.words("acknowledgementMissing") : undefined}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button
              type="submit"
              variant="primary"
              pending={act.busy !== null || act.done !== null}
              disabled={review.unread.length > 0 || !review.standing.abilities.submit}
            >
              {t("submit")}
            </Button>
            <LinkButton href={change} variant="quiet">
              {t("change")}
            </LinkButton>
          </div>
          <p className="text-sm text-muted">{t("whatNext")}</p>
        </div>
      </Panel>
    </form>
  );
}
