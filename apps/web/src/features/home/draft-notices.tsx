import { type DraftLine, formatDateTime, type Language } from "@fabroom/contracts";
import { LinkButton, Notice } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

const SHOWN = 3;
type Said = {
  key: string;
  tone: "info" | "caution" | "success";
  title: string;
  text: string;
  href: string;
  go: string;
};

/** What waits between colleagues: a draft to be signed, one that came back, one that went out. */
export async function DraftNotices({ drafts, language }: { drafts: DraftLine[]; language: Language }) {
  const t = await getTranslations("home");
  const said = drafts.flatMap(({ id, tranche, standing, submitted }): Said[] => {
    const about = tranche ?? t("drafts.noTranche");
    const at = (iso: string) => `${about}, ${formatDateTime(iso, language)}`;
    if (submitted) {
      if (!standing.mine) return [];
      const title = t("drafts.submitted", { name: submitted.by });
      const href = `/indications/${submitted.indicationId}`;
      return [{ key: id, tone: "success", title, text: at(submitted.at), href, go: t("drafts.receipt") }];
    }
    if (standing.state === "ready" && !standing.mine && standing.abilities.submit) {
      const title = t("drafts.sign", { name: standing.preparedBy });
      const href = `/indications/review/${id}`;
      return [{ key: id, tone: "info", title, text: at(standing.readyAt ?? ""), href, go: t("drafts.review") }];
    }
    if (standing.state === "returned" && standing.mine && standing.returned) {
      const { by, at: when } = standing.returned;
      const title = t("drafts.returned", { name: by });
      const href = `/indications/new?draft=${id}`;
      return [{ key: id, tone: "caution", title, text: at(when), href, go: t("drafts.open") }];
    }
    return [];
  });
  if (said.length === 0) return null;
  return (
    <div className="mb-8 flex flex-col gap-3">
      {said.slice(0, SHOWN).map(({ key, tone, title, text, href, go }) => (
        <Notice
          key={key}
          tone={tone}
          title={title}
          action={
            <LinkButton size="small" link={PortalLink} href={pathTo(language, href)}>
              {go}
            </LinkButton>
          }
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}
