import { type DraftLine, formatDateTime, formatMoney, type IndicationView } from "@fabroom/contracts";
import { Badge, EmptyState, LinkButton, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { DraftList } from "./draft-list.tsx";

/** Where each of our indications stands, and the next step. */
export async function IndicationList({
  indications,
  drafts,
  mayIndicate,
}: {
  indications: IndicationView[];
  drafts: DraftLine[];
  mayIndicate: boolean;
}) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const start = mayIndicate ? (
    <LinkButton href={pathTo(language, "/indications/new")} variant="primary">
      {t("new")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("listTitle")} lead={t("listLead")} actions={indications.length ? start : null} />
      {indications.length === 0 ? (
        <EmptyState title={t("none.title")} action={start}>
          {t("none.text")}
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {indications.map((item) => (
            <li
              key={item.id}
              className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-line py-5"
            >
              <div className="flex min-w-0 flex-col gap-1">
                <PortalLink
                  href={pathTo(language, `/indications/${item.id}`)}
                  className="font-serif text-lg font-semibold text-ink"
                >
                  {item.tranche.name}
                </PortalLink>
                <p className="text-sm text-muted">
                  {t("versionAt", {
                    version: item.current.number,
                    at: formatDateTime(item.current.submittedAt, language),
                    name: item.current.submittedBy,
                  })}
                </p>
              </div>
              <div className="flex flex-col items-end gap-1 max-sm:items-start">
                <p className="font-serif text-lg text-ink tabular-nums">{formatMoney(item.current.amount, language)}</p>
                <Badge tone={item.state === "submitted" ? "positive" : "neutral"}>{t(`state.${item.state}`)}</Badge>
              </div>
            </li>
          ))}
        </ul>
      )}
      <DraftList drafts={drafts} />
    </>
  );
}
