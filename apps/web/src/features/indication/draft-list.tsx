import { type DraftLine, formatDateTime, formatMoney, type Language } from "@fabroom/contracts";
import { Badge, LinkButton, VisuallyHidden } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { DiscardForm } from "./discard-form.tsx";

const TONE = { preparation: "neutral", ready: "positive", returned: "caution", discarded: "neutral" } as const;

/** The drafts of the organisation: who prepared them, how they stand, and what became of them. */
export async function DraftList({ drafts }: { drafts: DraftLine[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="mt-12 flex flex-col">
      <h2 id="drafts" className="text-xl text-ink">
        {t("drafts.title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("drafts.lead")}</p>
      <ul className="flex flex-col">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-col gap-3 border-t border-line py-5">
            <Heading draft={draft} language={language} />
            <Fate draft={draft} language={language} />
            <Ways draft={draft} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { draft: DraftLine; language: Language };

async function Heading({ draft, language }: Props) {
  const t = await getTranslations("indication");
  const { standing, submitted } = draft;
  const at = formatDateTime(draft.savedAt, language);
  const { preparedBy: name, savedBy: other } = standing;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="font-serif text-lg font-semibold text-ink">{draft.tranche ?? t("drafts.noTranche")}</h3>
        <p className="text-sm text-muted">
          {other === name ? t("drafts.prepared", { name, at }) : t("drafts.preparedAndSaved", { name, other, at })}
        </p>
      </div>
      <div className="flex flex-col items-end gap-1 max-sm:items-start">
        <p className="font-serif text-lg text-ink tabular-nums">
          {draft.amount ? formatMoney(draft.amount, language) : t("drafts.noAmount")}
        </p>
        {submitted ? (
          <Badge tone="positive">{t("drafts.state.submitted")}</Badge>
        ) : (
          <Badge tone={TONE[standing.state]}>{t(`drafts.state.${standing.state}`)}</Badge>
        )}
      </div>
    </div>
  );
}

/** Returned with which note, submitted by whom. */
async function Fate({ draft: { standing, submitted }, language }: Props) {
  const t = await getTranslations("indication");
  if (submitted) {
    const at = formatDateTime(submitted.at, language);
    return <p className="text-sm text-ink">{t("drafts.submittedBy", { name: submitted.by, at })}</p>;
  }
  if (standing.state !== "returned" || !standing.returned) return null;
  const { note, by: name, at } = standing.returned;
  return (
    <div className="border-l-2 border-line pl-4 text-sm">
      <p className="text-muted">{t("drafts.returnedBy", { name, at: formatDateTime(at, language) })}</p>
      <p className="whitespace-pre-line text-ink">{note}</p>
    </div>
  );
}

async function Ways({ draft, language }: Props) {
  const t = await getTranslations("indication");
  const { standing, submitted } = draft;
  const of = <VisuallyHidden>{t("drafts.of", { tranche: draft.tranche ?? t("drafts.noTranche") })}</VisuallyHidden>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {submitted ? (
        <LinkButton size="small" link={PortalLink} href={pathTo(language, `/indications/${submitted.indicationId}`)}>
          {t("drafts.receipt")} {of}
        </LinkButton>
      ) : null}
      {standing.abilities.edit && standing.state === "ready" ? (
        <LinkButton size="small" link={PortalLink} href={pathTo(language, `/indications/review/${draft.id}`)}>
          {t("drafts.review")} {of}
        </LinkButton>
      ) : null}
      {standing.abilities.edit ? (
        <LinkButton
          size="small"
          variant="quiet"
          link={PortalLink}
          href={pathTo(language, `/indications/new?draft=${draft.id}`)}
        >
          {t("drafts.continue")} {of}
        </LinkButton>
      ) : null}
      {standing.abilities.discard ? <DiscardForm draftId={draft.id} revision={draft.revision} /> : null}
    </div>
  );
}
