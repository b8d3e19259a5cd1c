import { formatDateTime, formatNumber, type RecordState } from "@fabroom/contracts";
import { Button, CopyHash, DefinitionList, LinkButton, Notice, Panel, Select } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { recordProblems } from "./record-problems.ts";
import { SignCheckpoint } from "./sign-checkpoint.tsx";

/** The last checkpoint and what was recorded since; what an outsider needs to verify it: key, checkpoint, proofs. */
export async function CheckpointPanel({ record, signs }: { record: RecordState; signs: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  const { checkpoint, since, keys, earlier } = record;
  const copy = { copyLabel: t("documents.copy"), copiedLabel: t("documents.copied") };
  return (
    <Panel title={t("evidence.checkpoint.title")}>
      <div className="flex flex-col gap-5">
        <Notice tone={since.ok ? "success" : "critical"} title={t(since.ok ? "evidence.whole" : "evidence.broken")}>
          {since.more
            ? t("evidence.since.more", { entries: since.entries })
            : t("evidence.since.all", { entries: since.entries })}
          {recordProblems(since.problems, t)}
        </Notice>
        {checkpoint ? (
          <DefinitionList
            items={[
              { term: t("evidence.checkpoint.at"), detail: formatDateTime(checkpoint.at, language) },
              { term: t("evidence.checkpoint.size"), detail: formatNumber(checkpoint.size, language) },
              {
                term: t("evidence.checkpoint.root"),
                detail: <CopyHash hash={checkpoint.root} {...copy} />,
              },
              {
                term: t("evidence.checkpoint.keys", { count: keys.length }),
                detail: keys.map((key) => (
                  <code key={key} className="block break-all font-mono text-xs text-ink">
                    {key}
                  </code>
                )),
              },
            ]}
          />
        ) : (
          <p className="text-sm text-muted">{t("evidence.checkpoint.none")}</p>
        )}
        <p className="max-w-measure text-sm text-muted">{t("evidence.checkpoint.keep")}</p>
        <div className="flex flex-wrap items-start gap-3">
          {checkpoint ? (
            <LinkButton href="/api/evidence/checkpoint">{t("evidence.checkpoint.download")}</LinkButton>
          ) : null}
          {signs ? <SignCheckpoint /> : null}
        </div>
        {checkpoint && earlier.length > 0 ? (
          <form action="/api/evidence/consistency" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="to" value={checkpoint.number} />
            <Select
              name="from"
              label={t("evidence.checkpoint.earlier")}
              options={earlier.map((one) => ({
                value: String(one.number),
                label: t("evidence.checkpoint.option", { at: formatDateTime(one.at, language), size: one.size }),
              }))}
            />
            <Button type="submit">{t("evidence.checkpoint.consistency")}</Button>
          </form>
        ) : null}
      </div>
    </Panel>
  );
}
