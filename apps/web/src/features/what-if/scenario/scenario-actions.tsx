"use client";

import type { ScenarioSummary } from "@fabroom/contracts";
import { Button, Dialog, LinkButton, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { PortalLink } from "../../shell/portal-link.tsx";
import { Refused } from "../../shell/saving/refused.tsx";
import { useAct } from "../../shell/saving/use-act.ts";

type Kind = "share" | "archive" | "fork" | "rebase" | "rename" | "link";

/** What can be done with a scenario: the view says which acts are open to this reader. */
export function ScenarioActions({ scenario, mayAsk }: { scenario: ScenarioSummary; mayAsk: boolean }) {
  const t = useTranslations("scenario");
  const language = useLanguage();
  const problems = useProblems();
  const router = useRouter();
  const sent = useAct<Kind>();
  const { busy, refusal: error } = sent;
  const [copied, setCopied] = useState(false);
  const [name, setName] = useState(scenario.name);
  const [note, setNote] = useState(scenario.note);
  const { id, abilities } = scenario;

  /** Runs an act; where it makes another scenario, goes there. */
  async function act(kind: Kind, run: () => Promise<{ id: string } | undefined>, close?: () => void) {
    await sent.run(kind, run, (made) => {
      close?.();
      if (made) router.push(pathTo(language, `/scenarios/${made.id}`));
      else router.refresh();
    });
  }
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}${pathTo(language, `/scenarios/${id}`)}`);
    setCopied(true);
  };
  const problem = (
    <Refused
      act={sent}
      line={({ path, code, values }) => ({
        fieldId: ["name", "note"].includes(path) ? `rename-${path}` : undefined,
        message: problems.words(code, values),
      })}
    />
  );
  const ask = (kind: "share" | "archive", run: () => Promise<void>) => (
    <Dialog
      title={t(`${kind}.title`)}
      closeLabel={t("close")}
      trigger={t(`${kind}.open`)}
      triggerLook={{ variant: "secondary" }}
    >
      {(close) => (
        <div className="flex flex-col gap-5">
          <p>{t(`${kind}.text`)}</p>
          {problem}
          <div>
            <Button
              variant="primary"
              pending={busy === kind}
              onClick={() => void act(kind, () => run().then(() => undefined), close)}
            >
              {t(`${kind}.act`)}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        {abilities.rebase ? (
          <Button
            variant="primary"
            pending={busy === "rebase"}
            onClick={() => void act("rebase", () => trpc.scenario.rebase.mutate({ scenarioId: id }))}
          >
            {t("rebase", { latest: scenario.base.latestVersion ?? 0 })}
          </Button>
        ) : null}
        {abilities.share
          ? ask("share", () => trpc.scenario.share.mutate({ scenarioId: id, expectedRevision: scenario.revision }))
          : null}
        {scenario.sharedAt ? (
          <Button onClick={() => void copyLink()}>{t(copied ? "linkCopied" : "copyLink")}</Button>
        ) : null}
        {abilities.fork ? (
          <Button
            pending={busy === "fork"}
            onClick={() =>
              void act("fork", () =>
                trpc.scenario.fork.mutate({ scenarioId: id, name: t("copyOf", { name: scenario.name }).slice(0, 120) }),
              )
            }
          >
            {t("fork")}
          </Button>
        ) : null}
        {abilities.rename ? (
          <Dialog
            title={t("rename.title")}
            closeLabel={t("close")}
            trigger={t("rename.open")}
            triggerLook={{ variant: "secondary" }}
          >
            {(close) => (
              <form
                noValidate
                className="flex flex-col gap-5"
                onSubmit={(event) => {
                  event.preventDefault();
                  const input = { scenarioId: id, name, note, expectedRevision: scenario.revision };
                  void act("rename", () => trpc.scenario.rename.mutate(input).then(() => undefined), close);
                }}
              >
                {problem}
                <TextField
                  id="rename-name"
                  label={t("name")}
                  value={name}
                  maxLength={120}
                  error={problems.field(error, "name")}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <TextArea
                  id="rename-note"
                  label={t("note")}
                  value={note}
                  maxLength={2000}
                  error={problems.field(error, "note")}
                  onChange={(event) => setNote(event.currentTarget.value)}
                />
                <div>
                  <Button type="submit" variant="primary" pending={busy === "rename"}>
                    {t("rename.act")}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        ) : null}
        {mayAsk && scenario.mine && !scenario.archivedAt ? (
          <LinkButton
            href={pathTo(language, `/questions/new?site=${scenario.base.versionId}&scenario=${id}`)}
            link={PortalLink}
          >
            {t("ask")}
          </LinkButton>
        ) : null}
        {abilities.archive
          ? ask("archive", () => trpc.scenario.archive.mutate({ scenarioId: id, expectedRevision: scenario.revision }))
          : null}
        {scenario.sharedAt && !scenario.archivedAt ? (
          <LinkButton href={pathTo(language, `/indications/new?scenario=${id}`)} variant="quiet" link={PortalLink}>
            {t("relyOn")}
          </LinkButton>
        ) : null}
      </div>
      {problem}
      <p className="max-w-measure text-sm text-muted">{t(scenario.sharedAt ? "sharedNote" : "privateNote")}</p>
    </div>
  );
}
