import { ErrorState, LinkButton, PublicShell } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";

/** Not there and not yours look the same. */
export default async function NotFound() {
  const language = await pageLanguage();
  const t = await getTranslations("common");
  return (
    <PublicShell skipLabel={t("skip")} name={t("productName")} href={`/${language}`} notice={t("nonOffering")}>
      <ErrorState
        level={1}
        title={t("notFound.title")}
        action={<LinkButton href={`/${language}/home`}>{t("notFound.home")}</LinkButton>}
      >
        {t("notFound.text")}
      </ErrorState>
    </PublicShell>
  );
}
