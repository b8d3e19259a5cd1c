import { LinkButton, Notice } from "@fabroom/ui";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("signInTitle") };
}

/** A link that was used, has expired or was never given: one page, one way on. */
export default async function ProblemPage() {
  const language = await pageLanguage();
  const t = await getTranslations("public");
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <h1 className="text-2xl text-ink">{t("link.used.title")}</h1>
      <Notice tone="caution">{t("link.used.text")}</Notice>
      <div>
        <LinkButton href={pathTo(language, "/sign-in")} variant="primary">
          {t("link.again")}
        </LinkButton>
      </div>
    </div>
  );
}
