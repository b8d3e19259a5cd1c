"use client";

import { formatDateTime, type VersionEntry } from "@fabroom/contracts";
import { Badge, DataTable, Dialog } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useLanguage } from "@/lib/use-language.ts";
import { OpenedBy } from "./opened-by.tsx";
import { type Acting, DiscardDraft, RestoreVersion, WithdrawPublication } from "./version-acts.tsx";

const TONE = {
  draft: "caution",
  published: "positive",
  superseded: "neutral",
  withdrawn: "critical",
  discarded: "neutral",
} as const;

/** Every version of a thing with what can be undone: discard the draft, withdraw the publication, restore a version. */
export function VersionHistory(acting: Acting) {
  const { thing, base, history, abilities } = acting;
  const t = useTranslations("admin");
  const language = useLanguage();
  const draft = history.find(({ state }) => state === "draft");
  const when = (at: string) => formatDateTime(at, language);
  const by = (name: string, at: string) => (name ? t("content.by", { name, at: when(at) }) : when(at));
  const note = ({ note: own, restoredFrom }: VersionEntry) =>
    own || (restoredFrom === null ? "" : t("versions.restoredFrom", { number: restoredFrom }));
  const acts = ({ number, state, publishedAt }: VersionEntry) => (
    <span className="inline-flex flex-wrap justify-end gap-2">
      {abilities.withdraw && publishedAt ? (
        <Dialog
          title={t("versions.openedTitle", { number })}
          closeLabel={t("versions.cancel")}
          trigger={t("versions.opened")}
          triggerLook={{ variant: "quiet", size: "small" }}
        >
          <OpenedBy thing={thing} number={number} />
        </Dialog>
      ) : null}
      {abilities.restore && !draft && state !== "published" ? (
        <RestoreVersion thing={thing} base={base} number={number} />
      ) : null}
    </span>
  );
  return (
    <section aria-label={t("versions.title")} className="flex flex-col gap-4 border-t border-line pt-6">
      <DataTable
        caption={t("versions.title")}
        columns={[
          { key: "number", header: t("versions.version"), primary: true },
          { key: "state", header: t("state.label") },
          { key: "by", header: t("versions.by") },
          { key: "note", header: t("versions.note") },
          { key: "acts", header: <span className="sr-only">{t("versions.acts")}</span>, label: "" },
        ]}
        rows={history.map((entry) => ({
          id: entry.versionId,
          cells: {
            number: t("versions.numbered", { number: entry.number }),
            state: (
              <span className="inline-flex flex-col items-end gap-1 @min-[40rem]:items-start">
                <Badge tone={TONE[entry.state]}>{t(`versions.state.${entry.state}`)}</Badge>
                {entry.ended ? (
                  <span className="text-xs text-muted">{by(entry.ended.by, entry.ended.at)}</span>
                ) : entry.publishedAt ? (
                  <span className="text-xs text-muted">
                    {t("versions.publishedAt", { at: when(entry.publishedAt) })}
                  </span>
                ) : null}
              </span>
            ),
            by: by(entry.editedBy, entry.editedAt),
            note: note(entry),
            acts: acts(entry),
          },
        }))}
      />
      <div className="flex flex-wrap gap-3 empty:hidden">
        {abilities.discard && draft ? <DiscardDraft thing={thing} base={base} number={draft.number} /> : null}
        {abilities.withdraw && base.published > 0 ? <WithdrawPublication {...acting} /> : null}
      </div>
    </section>
  );
}
