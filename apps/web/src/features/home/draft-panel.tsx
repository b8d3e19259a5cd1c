import { type DraftLine, formatDate, type Language } from "@fabroom/contracts";
import { Panel } from "@fabroom/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/path.ts";

const SHOWN = 4;

/** The drafts of the organisation that are under way, for who writes or signs them. */
export async function DraftPanel({ drafts, language }: { drafts: DraftLine[]; language: Language }) {
  const t = await getTranslations("home");
  const open = drafts.filter(({ submitted, standing }) => !submitted && standing.state !== "discarded");
  if (open.length === 0) return null;
  return (
    <Panel title={t("drafts.title")}>
      <ul className="flex flex-col gap-3 text-sm">
        {open.slice(0, SHOWN).map(({ id, tranche, savedAt, standing: { state, preparedBy } }) => (
          <li key={id} className="flex flex-col">
            <Link
              prefetch={false}
              href={pathTo(language, state === "ready" ? `/indications/review/${id}` : `/indications/new?draft=${id}`)}
              className="text-ink"
            >
              {tranche ?? t("drafts.noTranche")}
            </Link>
            <span className="text-muted">
              {t("drafts.by", {
                state: t(`drafts.state.${state as "ready"}`),
                name: preparedBy,
                at: formatDate(savedAt, language),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm">
        <Link prefetch={false} href={pathTo(language, "/indications#drafts")} className="text-accent">
          {t("drafts.all")}
        </Link>
      </p>
    </Panel>
  );
}
