import { formatDate, type WithdrawnVersion } from "@fabroom/contracts";
import { LinkButton, Notice, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "./portal-link.tsx";

/** Above what is in force: a later version, which this reader had opened, was withdrawn. */
export async function WithdrawnNotice({ withdrawn, shown }: { withdrawn: WithdrawnVersion | null; shown: number }) {
  if (!withdrawn) return null;
  const t = await getTranslations("common");
  const at = formatDate(withdrawn.at, await pageLanguage());
  return (
    <Notice tone="caution" className="mb-6" title={t("withdrawn.title", { version: withdrawn.version, at })}>
      {t("withdrawn.text", { shown })}
    </Notice>
  );
}

/** In place of what this reader had opened and nothing is in force of. */
export async function WithdrawnPage({ back }: { back: "room" | "sites" }) {
  const t = await getTranslations("common");
  return (
    <PageHeader
      title={t("withdrawn.gone")}
      lead={t("withdrawn.goneText")}
      actions={
        <LinkButton href={pathTo(await pageLanguage(), `/${back}`)} link={PortalLink}>
          {t(`withdrawn.back.${back}`)}
        </LinkButton>
      }
    />
  );
}
