import type { ScenarioSummary } from "@fabroom/contracts";
import { EmptyState, LinkButton, PageHeader, Section } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../../shell/portal-link.tsx";
import { ScenarioTable } from "./scenario-table.tsx";

/** The reader's own scenarios, and those his colleagues have shared. */
export async function ScenarioList({ scenarios }: { scenarios: ScenarioSummary[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("scenario");
  const mine = scenarios.filter((one) => one.mine);
  const team = scenarios.filter((one) => !one.mine);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section id="mine" title={t("mine")}>
        {mine.length > 0 ? (
          <ScenarioTable scenarios={mine} caption={t("mine")} />
        ) : (
          <EmptyState
            title={t("noneMine")}
            action={
              <LinkButton href={pathTo(language, "/sites")} link={PortalLink}>
                {t("toSites")}
              </LinkButton>
            }
          >
            {t("noneMineText")}
          </EmptyState>
        )}
      </Section>
      <Section id="team" title={t("team")}>
        {team.length > 0 ? (
          <ScenarioTable scenarios={team} caption={t("team")} />
        ) : (
          <EmptyState title={t("noneTeam")}>{t("noneTeamText")}</EmptyState>
        )}
      </Section>
    </>
  );
}
